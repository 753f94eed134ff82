/* The form for a concern while it is filled in. Everything here is a help: the form works without it too. */
(function () {
  'use strict';

  var form;
  var searching = null;
  var asked = 0;

  function changed() {
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /* ----- What was wrong and has been answered is marked as wrong no longer; whether the answer will do is said when the form is sent. */

  function isAnswered(field) {
    return field.type === 'radio' ? field.checked : field.value.trim() !== '';
  }

  function unmark(frame) {
    frame.classList.remove('error');
    frame.querySelectorAll(':scope > .msg').forEach(function (message) {
      form.querySelectorAll('[aria-describedby~="' + message.id + '"]').forEach(function (field) {
        var others = field.getAttribute('aria-describedby').split(' ').filter(function (id) { return id !== message.id; });
        if (others.length) {
          field.setAttribute('aria-describedby', others.join(' '));
        } else {
          field.removeAttribute('aria-describedby');
        }
      });
      message.remove();
    });
    frame.querySelectorAll('[aria-invalid]').forEach(function (field) {
      if (field.closest('.field') === frame) {
        field.removeAttribute('aria-invalid');
      }
    });
  }

  /* The list at the top names what is still marked, and goes with the last of it. */
  function tidyList() {
    var list = form.querySelector('.problems');
    if (!list) {
      return;
    }
    list.querySelectorAll('li').forEach(function (item) {
      var link = item.querySelector('a');
      var field = link && document.getElementById(link.getAttribute('href').slice(1));
      if (link && !(field && field.closest('.error'))) {
        item.remove();
      }
    });
    if (!list.querySelector('li')) {
      list.remove();
    }
  }

  function answered(event) {
    var field = event.target;
    if (field === form || !field.name) {
      return;
    }
    /* Another answer to "When?" asks for other fields, and a part of the day is an answer to "At what time?" too. */
    var together = field.closest('.if-time, .if-moment') || field.name === 'log:when-choice' ? field.closest('fieldset') : null;
    if (together) {
      together.querySelectorAll('.error').forEach(unmark);
    }
    for (var frame = field.closest('.error'); frame; frame = frame.parentElement.closest('.error')) {
      if (isAnswered(field)) {
        unmark(frame);
      }
    }
    tidyList();
  }

  /* ----- "Just now", in a form that has been open for long, says which time that is. */

  function watchTheClock() {
    var now = document.getElementById('log:now');
    setTimeout(function () { now.classList.add('late'); }, Number(now.dataset.lateIn));
  }

  /* ----- People: found while their name is typed, and added with a tap that says which part they had. */

  function fillIn(template, who) {
    var row = document.getElementById(template).content.cloneNode(true).firstElementChild;
    function put(text) {
      return text.replace('{id}', function () { return who.id; }).replace('{name}', function () { return who.name; }).replace('{more}', function () { return who.more; });
    }
    row.querySelectorAll('[aria-label]').forEach(function (part) { part.setAttribute('aria-label', put(part.getAttribute('aria-label'))); });
    row.querySelectorAll('button').forEach(function (button) { button.value = put(button.value); });
    row.querySelector('bdi').textContent = who.name;
    row.querySelector('.aside').textContent = who.more ? ', ' + who.more : '';
    return row;
  }

  function chosen() {
    return Array.from(form.querySelectorAll('.people input[type="hidden"]')).map(function (field) { return field.value; });
  }

  function showFound(answer) {
    var list = form.querySelector('.found');
    var taken = chosen();
    list.textContent = '';
    document.getElementById('found-words').textContent = answer.words || '';
    (answer.pupils || []).filter(function (pupil) { return taken.indexOf(String(pupil.id)) < 0; })
      .forEach(function (pupil) { list.appendChild(fillIn('found-row', pupil)); });
  }

  function find() {
    var text = document.getElementById('log:search').value.trim();
    var mine = ++asked;
    clearTimeout(searching);
    if (!text) {
      showFound({});
      return;
    }
    fetch(form.dataset.keep, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ ask: 'find', 'log:search': text }) })
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (mine === asked && answer.state === 'found') {
          showFound(answer);
        } else if (answer.state === 'signed-out') {
          window.wholeschoolForm.tell('signed-out');
        }
      }).catch(function () { window.wholeschoolForm.tell('no-connection'); });
  }

  function add(button) {
    var end = button.value.lastIndexOf(':');
    var row = button.closest('li');
    var who = { id: button.value.slice(0, end), name: row.querySelector('bdi').textContent, more: row.querySelector('.aside').textContent.replace(/^, /, '') };
    var added = fillIn('person-row', who);
    var select = added.querySelector('select');
    added.querySelector('input').value = who.id;
    select.value = button.value.slice(end + 1);
    select.id = 'role-' + Date.now() + '-' + chosen().length;
    added.querySelector('label').htmlFor = select.id;
    form.querySelector('.people').appendChild(added);
    document.getElementById('log:search').value = '';
    asked++;
    showFound({ words: added.querySelector('label').textContent.trim() + ': ' + select.selectedOptions[0].textContent });
    changed();
    if (select.value === 'NOT_SAID') {
      select.focus();
    } else {
      document.getElementById('log:search').focus();
    }
  }

  function remove(button) {
    button.closest('li').remove();
    changed();
    document.getElementById('log:search').focus();
  }

  function pressed(event) {
    var button = event.target.closest('button[name]');
    if (!button) {
      return;
    }
    var does = { 'log:add': add, 'log:remove': remove, 'log:find': find }[button.name];
    if (does) {
      event.preventDefault();
      does(button);
    }
  }

  function typedName(event) {
    if (event.target.id === 'log:search') {
      clearTimeout(searching);
      searching = setTimeout(find, 150);
    }
  }

  /* Enter in a line of text would press the first button of the form. */
  function enter(event) {
    if (event.key === 'Enter' && event.target.matches('input:not([type="radio"])')) {
      event.preventDefault();
      if (event.target.id === 'log:search') {
        find();
      }
    }
  }

  /* ----- Places and kinds that stand behind: found by typing, and the fold says what was chosen in it. */

  function plain(text) {
    return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  function narrow(fold) {
    var parts = plain(fold.querySelector('.narrowing input').value).split(/\s+/).filter(Boolean);
    var some = false;
    fold.querySelectorAll('.one-group').forEach(function (group) {
      var shown = false;
      group.querySelectorAll('li').forEach(function (item) {
        var name = plain(item.textContent);
        var fits = parts.every(function (part) { return name.indexOf(part) >= 0; });
        item.hidden = !fits;
        shown = shown || fits;
      });
      group.hidden = !shown;
      some = some || shown;
    });
    fold.querySelector(':scope > [role="status"]').hidden = some;
  }

  function sayWhatIsChosen(fold) {
    var summary = fold.querySelector('summary');
    var radio = fold.querySelector('input:checked');
    summary.dataset.words = summary.dataset.words || summary.textContent;
    summary.textContent = summary.dataset.words + (radio ? ': ' + radio.labels[0].textContent : '');
  }

  function watchFolds() {
    form.querySelectorAll('.others').forEach(function (fold) {
      fold.querySelector('.narrowing input').addEventListener('input', function (event) {
        event.stopPropagation();
        narrow(fold);
      });
      sayWhatIsChosen(fold);
      fold.closest('fieldset').addEventListener('change', function () { sayWhatIsChosen(fold); });
    });
    form.querySelectorAll('.more').forEach(function (fold) {
      fold.open = Array.from(fold.querySelectorAll('textarea, input')).some(function (field) { return field.type === 'checkbox' ? field.checked : field.value !== ''; });
    });
  }

  /* ----- The plan of the site: a tap chooses the place that is nearest to it. */

  function tapPlan(event) {
    var plan = event.currentTarget;
    var nearest = null;
    var best = Infinity;
    plan.querySelectorAll('circle').forEach(function (mark) {
      var box = mark.getBoundingClientRect();
      var away = Math.hypot(event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
      if (away < best) {
        best = away;
        nearest = mark;
      }
    });
    var radio = document.getElementById('place-' + nearest.dataset.place);
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function showOnPlan() {
    var plan = form.querySelector('.plan');
    var radio = form.querySelector('input[name="log:place"]:checked');
    if (plan) {
      plan.querySelectorAll('circle').forEach(function (mark) { mark.classList.toggle('chosen', Boolean(radio) && mark.dataset.place === radio.value); });
      form.querySelector('.plan-says').textContent = radio ? radio.labels[0].textContent : '';
    }
  }

  function watchPlan() {
    var plan = form.querySelector('.plan');
    if (plan) {
      plan.addEventListener('click', tapPlan);
      document.getElementById('log:place').addEventListener('change', showOnPlan);
      showOnPlan();
    }
  }

  /* ----- What to do now, for the kind of concern that is chosen. */

  function showGuidance(event) {
    if (event.target.name === 'log:kind') {
      form.querySelectorAll('[data-kind]').forEach(function (line) { line.hidden = line.dataset.kind !== event.target.value; });
    }
  }

  function begin() {
    form = document.getElementById('log');
    form.addEventListener('input', answered);
    form.addEventListener('change', answered);
    form.addEventListener('change', showGuidance);
    form.addEventListener('input', typedName);
    form.addEventListener('click', pressed);
    form.addEventListener('keydown', enter);
    watchFolds();
    watchPlan();
    watchTheClock();
  }

  document.addEventListener('DOMContentLoaded', begin);
}());
