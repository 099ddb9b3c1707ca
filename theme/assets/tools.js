// Below a headline: read aloud, print, share.
(() => {
  const speech = globalThis.speechSynthesis;
  const turn = (button, isOn) => {
    button.dataset.label ??= button.textContent;
    button.textContent = isOn ? button.dataset.other : button.dataset.label;
  };
  const language = tag => tag.split(/[-_]/)[0];
  const voiceOf = text => speech.getVoices().find(voice => language(voice.lang) === language(text.closest('[lang]').lang));
  const speak = button => {
    const { speaking } = speech;
    turn(button, !speaking);
    if (speaking) return speech.cancel();
    let words;
    for (const part of button.closest('article').querySelectorAll('.headline, .subtitle, .prose :is(p, h2, h3):not(.label), .prose li:not(:has(p))')) {
      const text = part.cloneNode(true);
      for (const reading of text.querySelectorAll('rt, rp')) reading.remove();
      words = new SpeechSynthesisUtterance(text.textContent);
      words.lang = part.closest('[lang]').lang;
      words.voice = voiceOf(part);
      speech.speak(words);
    }
    words.onend = words.onerror = () => turn(button);
  };
  let timer;
  const share = async button => {
    const url = location.href, say = isOn => {
      turn(button, isOn);
      document.querySelector('output').textContent = isOn ? button.textContent : '';
    };
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      return prompt('', url);
    }
    say(true);
    clearTimeout(timer);
    timer = setTimeout(say, 5000);
  };
  const tools = { speak, share, print: () => print() };
  addEventListener('click', ({ target }) => {
    const button = target.closest('[data-tool]');
    if (button) tools[button.dataset.tool](button);
  });
})();
