// Keeps the place where the reader leaves a long article, unless 阅读设置 says otherwise. What is read to its end is forgotten.
addEventListener('pagehide', () => {
  const parts = [...document.querySelectorAll('.reading :is(p, li)')], path = location.pathname;
  const at = parts.findIndex(part => part.getBoundingClientRect().bottom > 50);
  try {
    if (parts.at(-1).getBoundingClientRect().top > innerHeight) {
      if (at && !document.documentElement.dataset.place)
        localStorage.place = JSON.stringify({ path, at, title: document.querySelector('h1').innerText.replace(/\s+/g, ' ') });
    } else if (JSON.parse(localStorage.place).path === path) delete localStorage.place;
  } catch { /* nothing can be stored */ }
});
