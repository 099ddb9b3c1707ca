// Opened from disk, a folder has no index: links that end in "/" get "index.html".
(() => {
  for (const link of document.querySelectorAll('a[href]')) {
    const [address, fragment] = link.getAttribute('href').split('#');
    if (link.protocol !== 'file:' || !/(^|\/)\.{0,2}$/.test(address) || address === '') continue;
    const folder = address.endsWith('/') ? address : address + '/';
    link.setAttribute('href', folder + 'index.html' + (fragment === undefined ? '' : '#' + fragment));
  }
})();
