/** Records a voice note and gives it to the form as a file. The button stays away where the browser cannot record. */

const LONGEST_S = 300;
const KINDS = ["audio/mp4", "audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/webm"];
const ENDINGS = { "audio/mp4": "m4a", "audio/ogg": "ogg", "audio/webm": "webm" };
const TOLD = {
  NotAllowedError: "마이크를 쓸 수 없습니다. 브라우저 주소창에서 마이크를 허용한 뒤 다시 눌러 주세요.",
  NotFoundError: "마이크를 찾지 못했습니다. 기기를 확인하거나 녹음한 파일을 골라 주세요.",
};
const OTHER = "녹음하지 못했습니다. 다시 누르거나 녹음한 파일을 골라 주세요.";

const two = (number) => String(number).padStart(2, "0");

function named(type) {
  const now = new Date();
  const at = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
  return `음성-${at}-${two(now.getSeconds())}.${ENDINGS[type] ?? "webm"}`;
}

export default function voiceNote(group) {
  const button = group.querySelector("[data-voice]");
  const label = group.querySelector("[data-voice-words]");
  const refused = group.querySelector("[data-refused]");
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return;
  let recorder = null;
  let clock = null;

  button.hidden = false;
  button.addEventListener("click", () => (recorder ? recorder.stop() : begin()));

  async function begin() {
    refused.hidden = true;
    try {
      record(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      refused.textContent = TOLD[error.name] ?? OTHER;
      refused.hidden = false;
    }
  }

  function record(stream) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const parts = [];
    recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.addEventListener("stop", () => end(stream, parts));
    recorder.start();
    tick(performance.now());
  }

  function tick(since) {
    const seconds = Math.floor((performance.now() - since) / 1000);
    label.textContent = `녹음 끝내기 ${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
    if (seconds >= LONGEST_S) recorder.stop();
    else clock = setTimeout(() => tick(since), 500);
  }

  function end(stream, parts) {
    clearTimeout(clock);
    for (const track of stream.getTracks()) track.stop();
    const type = recorder.mimeType.split(";")[0];
    recorder = null;
    label.textContent = "음성 녹음";
    group.dispatchEvent(new CustomEvent("give-file", { detail: new File(parts, named(type), { type }) }));
  }
}
