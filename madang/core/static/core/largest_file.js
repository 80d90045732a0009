/**
 * Says beside a file input, before anything is sent, which files are larger than the house takes (`data-limit`, in MB);
 * the others stay chosen.
 */

const MIB = 1024 * 1024;

export default function largestFile(input) {
  const limit = Number(input.dataset.limit);
  const told = Object.assign(document.createElement("p"), { className: "field-error", hidden: true });
  told.setAttribute("role", "alert");
  input.after(told);

  input.addEventListener("change", () => {
    const given = [...input.files];
    const large = given.filter((file) => file.size > limit * MIB);
    const names = large.map((file) => `‘${file.name}’`).join(", ");
    told.hidden = !large.length;
    told.textContent = names && `${limit}MB가 넘어 뺀 파일: ${names}. 크기를 줄이거나 나누어 올려 주세요.`;
    if (large.length) input.files = without(large, given);
  });
}

function without(large, given) {
  const kept = new DataTransfer();
  given.filter((file) => !large.includes(file)).forEach((file) => kept.items.add(file));
  return kept.files;
}
