/* The search of the bar: "/" goes to it, and what is found shows below it while one types. Without a script the form sends what was typed to a page. */
(function () {
  'use strict';

  /* A pause in typing, in milliseconds: the letters of a name are not asked for one by one. */
  var PAUSE = 200;

  /* Set in this browser where "/" is to do nothing: people who speak to the computer, or whose screen reader uses it, switch it off in their account. */
  var OFF = 'wholeschool-search-no-slash';

  function made(name, words, look) {
    var element = document.createElement(name);
    element.textContent = words;
    element.className = look || '';
    return element;
  }

  function line(hit) {
    var link = made('a', '');
    link.href = hit.address;
    link.appendChild(made('bdi', hit.name));
    if (hit.more) {
      link.appendChild(document.createTextNode(' '));
      link.appendChild(made('span', hit.more, 'hint'));
    }
    return link;
  }

  function begin(form) {
    var field = form.querySelector('input');
    var found = form.querySelector('[data-found]');
    var said = made('div', '', 'only-read');
    var asked = 0;
    var timer = null;

    function clear() {
      asked++;
      clearTimeout(timer);
      found.replaceChildren();
      said.textContent = '';
    }

    function show(answer) {
      found.replaceChildren();
      answer.sections.forEach(function (section) {
        found.appendChild(made('p', section.kind, 'hint'));
        section.hits.forEach(function (hit) { found.appendChild(line(hit)); });
      });
      if (answer.sections.length === 0) {
        found.appendChild(made('p', answer.words));
      }
      said.textContent = answer.words;
    }

    function ask() {
      var turn = ++asked;
      fetch(form.dataset.find, {
        method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ sought: field.value })
      }).then(function (answer) { return answer.ok ? answer.json() : null; }).then(function (answer) {
        if (answer && turn === asked) {
          show(answer);
        }
      }).catch(function () {});
    }

    function typed() {
      clear();
      if (field.value.trim() !== '') {
        timer = setTimeout(ask, PAUSE);
      }
    }

    /* Down and up go through what was found; Escape closes it. */
    function go(event) {
      var links = Array.from(found.querySelectorAll('a'));
      var at = links.indexOf(document.activeElement);
      if (event.key === 'Escape' && found.childElementCount > 0) {
        clear();
        field.focus();
      } else if (event.key === 'ArrowDown' && at + 1 < links.length) {
        links[at + 1].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        (links[at - 1] || field).focus();
      } else {
        return;
      }
      event.preventDefault();
    }

    /* There before anything is said, so that a screen reader listens to it; and only on a page on which one searches. */
    field.addEventListener('focus', function () {
      said.setAttribute('role', 'status');
      form.appendChild(said);
    }, { once: true });
    field.addEventListener('input', typed);
    form.addEventListener('keydown', go);
    document.addEventListener('click', function (event) {
      if (!form.contains(event.target)) {
        clear();
      }
    });
    form.addEventListener('focusout', function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) {
        clear();
      }
    });
  }

  /* "/" goes to the search, where nothing is being typed. */
  function toSearch(event) {
    var typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || localStorage.getItem(OFF) === 'yes') {
      return;
    }
    var field = Array.from(document.querySelectorAll('#search-all, #sought')).find(function (each) { return each.checkVisibility(); });
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }

  /* The box on the page of one's account. Without a script there is no shortcut, and nothing to switch off. */
  function offer(sheet) {
    var off = sheet.querySelector('input');
    off.checked = localStorage.getItem(OFF) === 'yes';
    off.addEventListener('change', function () {
      localStorage.setItem(OFF, off.checked ? 'yes' : 'no');
      say();
    });
    sheet.hidden = false;
  }

  function say() {
    var field = document.getElementById('search-all');
    if (field && localStorage.getItem(OFF) === 'yes') {
      field.removeAttribute('aria-keyshortcuts');
    } else if (field) {
      field.setAttribute('aria-keyshortcuts', '/');
    }
  }

  document.addEventListener('keydown', toSearch);
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('form[data-find]').forEach(begin);
    document.querySelectorAll('[data-shortcut]').forEach(offer);
    say();
  });
}());
