/* On a phone a long list begins with its first rows, and a button shows the others. Without this they are all there. */
(function () {
  'use strict';

  var MOST = 13;
  var SHOWN = 10;
  var LISTS = 'main :is(ul, ol):not(.choice, .time, .steps, .columns *), main .choice, main table:not(.heat) > tbody';
  var MOST_CHOICES = 25;

  function later(list) {
    return Array.from(list.children).slice(SHOWN);
  }

  /* What is chosen, wrong or asked for by the address is not put away, nor is a list that is to be read whole before one button answers for all of it. */
  function isToBeSeen(list) {
    return list.closest('[data-whole]') !== null || later(list).some(function (row) {
      return row.querySelector('.error, :checked, [open], .problems') !== null || row.querySelector(':target') !== null || row.matches(':target');
    });
  }

  function show(list, button) {
    var first = later(list)[0];
    list.classList.remove('shortened');
    button.remove();
    first.tabIndex = -1;
    first.focus();
  }

  function shorten(list, words) {
    var most = list.matches('.choice') ? MOST_CHOICES : MOST;
    if (list.children.length <= most || list.parentElement.closest('.shortened') || isToBeSeen(list)) {
      return;
    }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn others-of-list';
    button.textContent = words.replace('{0}', String(list.children.length - SHOWN));
    button.addEventListener('click', function () { show(list, button); });
    list.classList.add('shortened');
    (list.closest('table') || list).insertAdjacentElement('afterend', button);
  }

  function shortenAll() {
    var words = document.getElementById('main').dataset.others;
    if (words && window.matchMedia('(max-width: 48rem)').matches) {
      document.querySelectorAll(LISTS).forEach(function (list) { shorten(list, words); });
    }
  }

  /* A link within the page leads to a row that was put away. */
  function showWhatIsAskedFor() {
    var asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var list = asked && asked.closest('.shortened');
    if (list) {
      list.classList.remove('shortened');
      asked.scrollIntoView();
    }
  }

  document.addEventListener('DOMContentLoaded', shortenAll);
  window.addEventListener('hashchange', showWhatIsAskedFor);
}());
