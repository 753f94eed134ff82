/* While a name is typed as a line of the list, pupils whom it fits are suggested below it: a tap, or Tab and Enter, completes the line. Without this the button looks names up. */
(function () {
  'use strict';

  /* A pause in typing, in milliseconds. */
  var PAUSE = 200;
  var LEAST = 2;

  function begin(part) {
    var field = part.querySelector('textarea');
    var found = part.querySelector('[data-found]');
    var said = document.createElement('p');
    var timer = null;
    var asked = 0;
    said.className = 'only-read';
    said.setAttribute('role', 'status');
    part.appendChild(said);

    /* Where the line begins and ends in which one types. */
    function line() {
      var from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
      var to = field.value.indexOf('\n', field.selectionStart);
      return { from: from, to: to < 0 ? field.value.length : to };
    }

    function clear() {
      asked++;
      clearTimeout(timer);
      found.replaceChildren();
      said.textContent = '';
    }

    function complete(words) {
      var at = line();
      field.value = field.value.slice(0, at.from) + words + '\n' + field.value.slice(at.to).replace(/^\n/, '');
      clear();
      field.focus();
      field.setSelectionRange(at.from + words.length + 1, at.from + words.length + 1);
    }

    /* Of two of one name the form goes into the line too. */
    function show(answer) {
      found.replaceChildren.apply(found, answer.pupils.map(function (pupil) {
        var same = answer.pupils.filter(function (other) { return other.name === pupil.name; }).length > 1;
        var row = document.createElement('li');
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn';
        button.textContent = pupil.name + (pupil.more ? ', ' + pupil.more : '');
        button.addEventListener('click', function () { complete(same && pupil.more ? pupil.name + ', ' + pupil.more : pupil.name); });
        row.appendChild(button);
        return row;
      }));
      said.textContent = answer.words;
    }

    function ask(words) {
      var turn = ++asked;
      fetch(part.dataset.suggest, {
        method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ ask: 'find', 'log:search': words })
      }).then(function (answer) { return answer.ok ? answer.json() : null; }).then(function (answer) {
        if (answer && answer.pupils && turn === asked) {
          show(answer);
        }
      }).catch(function () {});
    }

    field.addEventListener('input', function () {
      clear();
      var at = line();
      var words = field.value.slice(at.from, at.to).trim();
      if (words.length >= LEAST && words.indexOf(',') < 0 && words.length <= 60) {
        timer = setTimeout(function () { ask(words); }, PAUSE);
      }
    });
    part.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && found.childElementCount > 0) {
        clear();
        field.focus();
        event.preventDefault();
      }
    });
  }

  document.addEventListener('DOMContentLoaded', function () { document.querySelectorAll('[data-suggest]').forEach(begin); });
}());
