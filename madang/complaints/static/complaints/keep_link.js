/** Keeps the address of a receipt: copied, shared by the telephone's own means, or printed. */

export default function keepLink(ways) {
  const { link, title } = ways.dataset;
  const way = (name, can, deed) => {
    const button = ways.querySelector(`[data-${name}]`);
    button.hidden = !can;
    button.addEventListener("click", deed);
  };
  const tell = (words) => (ways.querySelector("[data-told]").textContent = words);
  way("copy", Boolean(navigator.clipboard), () =>
    navigator.clipboard.writeText(link).then(() => tell("복사했어요."), () => tell("복사하지 못했어요. 주소를 길게 눌러 주세요.")),
  );
  way("share", Boolean(navigator.share), () => navigator.share({ title, url: link }).catch(() => tell("")));
  way("print", true, () => window.print());
}
