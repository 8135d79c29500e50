// What every page needs before it is painted: the person's choice of light or dark, and the menu button on phones.
// A classic script, in the head of the app and of plain pages.
(() => {
  const root = document.documentElement;
  const isDark = () => getComputedStyle(root).colorScheme === 'dark'
    || (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };
  const stored = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const show = () => document.querySelectorAll('[data-si-theme]').forEach((button) => {
    button.setAttribute('aria-pressed', String(isDark()));
  });

  root.classList.add('si-js');
  apply(stored());

  document.addEventListener('click', (event) => {
    const theme = event.target.closest('[data-si-theme]');
    if (theme) {
      const next = isDark() ? 'light' : 'dark';
      apply(next);
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Kept for this page only.
      }
      show();
      document.dispatchEvent(new CustomEvent('si-theme'));
      return;
    }
    const toggle = event.target.closest('[data-si-toggle]');
    const opened = toggle && document.getElementById(toggle.dataset.siToggle);
    if (opened) {
      toggle.setAttribute('aria-expanded', String(opened.classList.toggle('si-open')));
      return;
    }
    // Following a link of the menu closes it.
    const menu = event.target.closest('a') && event.target.closest('.si-open');
    if (menu) {
      close(menu);
    }
  });

  const close = (menu) => {
    menu.classList.remove('si-open');
    const button = document.querySelector(`[data-si-toggle="${menu.id}"]`);
    button?.setAttribute('aria-expanded', 'false');
    return button;
  };
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('.si-open');
    if (menu) {
      close(menu)?.focus();
    }
  });

  // A link to something in a folded part opens the part; on paper nothing is folded.
  const unfold = (hash) => {
    const part = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('details');
    if (part) {
      part.open = true;
    }
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      unfold(link.hash);
    }
  }, true);
  addEventListener('hashchange', () => unfold(location.hash));
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details.si-fold:not([open])')];
    folded.forEach((part) => {
      part.open = true;
    });
  });
  addEventListener('afterprint', () => folded.forEach((part) => {
    part.open = false;
  }));

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    show();
    document.dispatchEvent(new CustomEvent('si-theme'));
  });
  // The switch may come to the page at any time: the app builds its pages in the browser.
  new MutationObserver(show).observe(root, { childList: true, subtree: true });
})();
