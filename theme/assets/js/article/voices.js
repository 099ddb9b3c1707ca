// Reading aloud is offered where there is a voice for the language of the article.
(() => {
  const speech = globalThis.speechSynthesis, reader = document.querySelector('[data-tool=speak]');
  if (!speech || !reader) return;
  const language = tag => tag.split(/[-_]/)[0], wanted = language(reader.closest('article').closest('[lang]').lang);
  const look = () => reader.hidden = !speech.getVoices().some(voice => language(voice.lang) === wanted);
  look();
  speech.addEventListener('voiceschanged', look);
})();
