/* What a page does besides being read. It works without this too. */
(function () {
  'use strict';

  /* After a form came back: go to the first answer that is wrong, or to the part of the page that a button has opened, or else to what was done. */
  function goToWhatIsWrong() {
    var wrong = document.querySelector(':is(main .error:not([data-example])) :is(input:not([type="hidden"]), select, textarea)');
    if (wrong) {
      if (wrong.closest('details')) {
        wrong.closest('details').open = true;
      }
      wrong.focus();
      return;
    }
    var changed = document.querySelector('main [data-changed="true"]');
    if (changed) {
      (changed.querySelector('textarea') || changed.querySelector('h2')).focus();
      return;
    }
    var done = document.querySelector('main .news');
    var result = document.querySelector('main [data-result]');
    var isShownNow = takeShown();
    if (location.hash || document.activeElement !== document.body) {
      return;
    }
    if (done) {
      done.tabIndex = -1;
      done.focus();
    } else if (result && isShownNow) {
      result.tabIndex = -1;
      result.focus();
    }
  }

  /* A list that was narrowed or put in another order comes as a new page: the focus goes to what it found. The browser keeps nothing but the page's own path meanwhile. */
  var SHOWN = 'shown';
  var SHOWS = '#choose, .picks, .active, .pager, table.rows thead, .saved-filters';

  function keepShown(event) {
    var from = event.type === 'submit' ? event.target : event.target.closest('a');
    if (from && from.closest(SHOWS) && document.querySelector('main [data-result]')) {
      sessionStorage.setItem(SHOWN, location.pathname);
    }
  }

  function takeShown() {
    var path = sessionStorage.getItem(SHOWN);
    sessionStorage.removeItem(SHOWN);
    return path === location.pathname;
  }

  /* An address can lead to one entry of many: what hides it opens, and the focus goes to it. */
  function goToEntry() {
    var entry = location.hash.indexOf('#note-') === 0 && document.getElementById(location.hash.slice(1));
    if (!entry) {
      return;
    }
    for (var fold = entry.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      fold.open = true;
    }
    entry.classList.remove('put-away');
    entry.tabIndex = -1;
    entry.focus();
    entry.scrollIntoView();
  }

  /* What the bar has open closes when one taps beside it, opens another part of it or presses Escape. */
  function closeMenu(event) {
    document.querySelectorAll('details.menu[open], details.drop[open]').forEach(function (menu) {
      if ((event.type === 'keydown' && event.key !== 'Escape') || (event.type === 'click' && menu.contains(event.target))) {
        return;
      }
      menu.open = false;
      if (event.type === 'keydown') {
        menu.querySelector('summary').focus();
      }
    });
  }

  /* A button that copies what stands in another part of the page, and says so. Without a clipboard, which an address without encryption has not, it marks it to be copied by hand. */
  function copy(event) {
    var button = event.target.closest('[data-copies]');
    if (!button) {
      return;
    }
    var what = document.getElementById(button.dataset.copies);
    var said = document.getElementById(button.dataset.copies + '-copied');
    window.getSelection().selectAllChildren(what);
    if (navigator.clipboard) {
      navigator.clipboard.writeText(what.textContent.trim()).then(function () {
        said.textContent = button.dataset.said;
      }, function () {});
    }
  }

  function print(event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  }

  /* How long a form takes no second press. A page that stays, as after a download or without a connection, never hears that its form was answered; by then a second press is no
     double tap any more. */
  var RELEASED_AFTER = 4000;

  var onTheirWay = new Map();

  function release(form) {
    clearTimeout(onTheirWay.get(form).timer);
    onTheirWay.delete(form);
    form.removeAttribute('aria-busy');
  }

  /* A form that is on its way is not sent once more by the button that sent it; another one can still be meant, as after a download. The button is not disabled: its name would
     not be sent. */
  function sendOnce(event) {
    var form = event.target;
    var before = onTheirWay.get(form);
    if (event.defaultPrevented) {
      return;
    }
    if (before && before.by === event.submitter) {
      event.preventDefault();
      return;
    }
    if (before) {
      release(form);
    }
    form.setAttribute('aria-busy', 'true');
    onTheirWay.set(form, { by: event.submitter, timer: setTimeout(function () { release(form); }, RELEASED_AFTER) });
  }

  /* A page that the browser shows again as it was left. */
  function releaseAll() {
    Array.from(onTheirWay.keys()).forEach(release);
  }

  /* What a person types that would be lost: not a search, a filter or a way in. A form that keeps drafts by itself asks by itself. */
  var TYPED = 'textarea, input[type="text"], input[type="email"], input[type="tel"], input[type="url"], input:not([type])';
  var NOT_ASKED = '.filters, [method="get"], [role="search"], [data-keep], [data-free], #draw';

  function isUnsaved(form) {
    if (form.matches(NOT_ASKED) || onTheirWay.has(form) || form.querySelector('input[type="password"], [autocomplete="one-time-code"]')) {
      return false;
    }
    var cameBack = form.querySelector('.error') !== null;
    return Array.from(form.querySelectorAll(TYPED)).some(function (field) {
      return !field.disabled && (field.value !== field.defaultValue || (cameBack && field.value !== ''));
    });
  }

  /* The browser asks in its own words before a page is left on which something is typed and not sent. */
  function askBeforeLeaving(event) {
    if (Array.from(document.forms).some(isUnsaved)) {
      event.preventDefault();
      event.returnValue = '';
    }
  }

  window.addEventListener('beforeunload', askBeforeLeaving);

  /* At the window, which hears of it last: where a script of the page has stopped a form, nothing is on its way. */
  window.addEventListener('submit', sendOnce);
  window.addEventListener('pageshow', releaseAll);
  document.addEventListener('DOMContentLoaded', goToWhatIsWrong);
  document.addEventListener('DOMContentLoaded', goToEntry);
  window.addEventListener('hashchange', goToEntry);
  document.addEventListener('submit', keepShown);
  document.addEventListener('click', keepShown);
  document.addEventListener('click', copy);
  document.addEventListener('click', print);
  document.addEventListener('click', closeMenu);
  document.addEventListener('keydown', closeMenu);
}());
