// Beneath a headline: read aloud, print, share.
(() => {
  const speak = button => {
    const voice = speechSynthesis, swap = () => [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    swap();
    if (voice.speaking) return voice.cancel();
    const parts = button.closest('article').querySelectorAll('.headline, .subtitle, .prose :is(p, h2, h3):not(.end-mark, .label), .prose li:not(:has(p))');
    parts.forEach((part, i) => {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.lang = part.closest('[lang]').lang;
      if (i === parts.length - 1) words.onend = swap;
      voice.speak(words);
    });
  };
  const share = async button => {
    if (navigator.share) return navigator.share({ title: document.title, url: location.href }).catch(() => {});
    await navigator.clipboard.writeText(location.href);
    button.textContent = button.dataset.other;
  };
  const tools = { speak, share, print: () => print() };
  addEventListener('click', ({ target }) => {
    const button = target.closest('[data-tool]');
    if (button) tools[button.dataset.tool](button);
  });
})();
