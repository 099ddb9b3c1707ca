// Opened from disk, a folder has no index: what leads to an address that ends in "/" gets "index.html".
(() => {
  for (const [name, element] of [...document.links].map(link => ['href', link]).concat([...document.forms].map(form => ['action', form]))) {
    const [address, fragment] = element.getAttribute(name).split('#');
    if (!element[name].startsWith('file:') || !/(^|\/)\.{0,2}$/.test(address) || address === '') continue;
    const folder = address.endsWith('/') ? address : address + '/';
    element.setAttribute(name, folder + 'index.html' + (fragment === undefined ? '' : '#' + fragment));
  }
})();
