/* Puts a search above a long list of choices, by which it becomes short: typed by keyboard, said to whoever does not see it. Without this, or without a script, the list is whole. */
(function () {
  'use strict';

  function folded(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f'\u2019]/g, '').toLowerCase();
  }

  function made(name, id) {
    var element = document.createElement(name);
    element.id = id;
    return element;
  }

  function begin(list) {
    var all = Array.from(list.options);
    var search = made('input', list.id + '-search');
    var label = made('label', list.id + '-search-label');
    var said = made('div', list.id + '-search-said');
    search.type = 'search';
    search.autocomplete = 'off';
    label.htmlFor = search.id;
    label.textContent = list.dataset.search;
    said.className = 'hint';
    said.setAttribute('role', 'status');

    var chosen = list.value;

    function choose() {
      chosen = list.value;
    }

    /* What was chosen stays in the list, so that nobody loses it by searching. Where one alone is left, it is chosen as soon as somebody leaves the search with it. */
    function narrow() {
      var words = folded(search.value).split(/\s+/).filter(Boolean);
      var fit = all.filter(function (one) {
        return one.value !== '' && words.every(function (word) { return folded(one.text).indexOf(word) >= 0; });
      });
      list.replaceChildren.apply(list, all.filter(function (one) {
        return one.value === '' || one.value === chosen || fit.indexOf(one) >= 0;
      }));
      list.value = words.length > 0 && fit.length === 1 ? fit[0].value : chosen;
      said.textContent = words.length === 0 ? '' : fit.length === 0 ? list.dataset.none
        : fit.length === 1 ? list.dataset.one.replace('{0}', fit[0].text) : list.dataset.more.replace('{0}', fit.length);
    }

    search.addEventListener('input', narrow);
    search.addEventListener('blur', choose);
    list.addEventListener('change', choose);
    /* On to the list, and not the form sent. */
    search.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === 'ArrowDown') {
        event.preventDefault();
        list.focus();
      }
    });
    [label, search, said].forEach(function (element) {
      list.parentNode.insertBefore(element, list.labels[0]);
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('select[data-search]').forEach(begin);
  });
}());
