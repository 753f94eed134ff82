/* The form for a concern while it is filled in. Everything here is a help: the form works without it too. */
(function () {
  'use strict';

  var form;
  var searching = null;
  var asked = 0;
  var byArrow = false;
  var homes = new WeakMap();

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

  /* What hinders the search is said beside it, and leaves the page where it is. */
  function hinder(what) {
    ['signed-out', 'no-connection'].forEach(function (id) { document.getElementById('find-' + id).hidden = id !== what; });
    if (what) {
      showFound({});
    }
  }

  function isHindered() {
    return !document.getElementById('find-no-connection').hidden || !document.getElementById('find-signed-out').hidden;
  }

  function findAgain() {
    if (isHindered()) {
      find();
    }
  }

  function find() {
    var text = document.getElementById('log:search').value.trim();
    var mine = ++asked;
    clearTimeout(searching);
    if (!text) {
      hinder('');
      showFound({});
      return;
    }
    fetch(form.dataset.keep, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ ask: 'find', 'log:search': text }) })
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (mine === asked && answer.state === 'found') {
          hinder('');
          showFound(answer);
        } else if (mine === asked && answer.state === 'signed-out') {
          hinder('signed-out');
        }
      }).catch(function () {
        if (mine === asked) {
          hinder('no-connection');
        }
      });
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

  /* Enter in a line of text would press the first button of the form; on a button, and where a file is chosen, it does what it says. */
  function enter(event) {
    if (event.key === 'Enter' && event.target.matches('input:not([type="radio"], [type="submit"], [type="file"])')) {
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

  /* A part of its name will do, or the beginning of another word for it. */
  function fits(item, parts) {
    var name = plain(item.textContent);
    var also = ' ' + plain(item.dataset.also || '');
    return parts.every(function (part) { return name.indexOf(part) >= 0 || also.indexOf(' ' + part) >= 0; });
  }

  function inFront(fold) {
    return fold.closest('fieldset').querySelector('.choice');
  }

  /* Those in front are found as well: a button there chooses the one that stands above. */
  function findInFront(fold, parts) {
    var list = fold.querySelector('.in-front .choice');
    list.textContent = '';
    (parts.length ? Array.from(inFront(fold).children) : []).filter(function (item) { return fits(item, parts); }).forEach(function (item) {
      var row = document.createElement('li');
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.textContent = item.querySelector('label').textContent;
      button.addEventListener('click', function () {
        var radio = item.querySelector('input');
        radio.checked = true;
        shut(fold);
        radio.focus({ preventScroll: true });
        radio.dispatchEvent(new Event('change', { bubbles: true }));
      });
      row.appendChild(button);
      list.appendChild(row);
    });
    return list.children.length > 0;
  }

  function narrow(fold) {
    var parts = plain(fold.querySelector('.narrowing input').value).split(/\s+/).filter(Boolean);
    var some = findInFront(fold, parts);
    fold.querySelector('.in-front').hidden = !some;
    fold.querySelectorAll('.one-group:not(.in-front)').forEach(function (group) {
      var shown = false;
      group.querySelectorAll('li').forEach(function (item) {
        item.hidden = !fits(item, parts);
        shown = shown || !item.hidden;
      });
      group.hidden = !shown;
      some = some || shown;
    });
    fold.querySelector(':scope > [role="status"]').hidden = some;
  }

  /* From the search on to the first that is found: Tab would pass by the answers where another one of theirs is chosen. */
  function toFirstFound(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') {
      return;
    }
    var fold = event.target.closest('.others');
    var first = fold.querySelector('.one-group:not([hidden]) li:not([hidden]) :is(input, button)');
    event.preventDefault();
    if (first) {
      first.focus();
    }
  }

  function sayWhatIsChosen(fold) {
    var summary = fold.querySelector('summary');
    var radio = fold.querySelector('input:checked');
    summary.dataset.words = summary.dataset.words || summary.textContent;
    summary.textContent = summary.dataset.words + (radio ? ': ' + radio.labels[0].textContent : '');
  }

  function shut(fold) {
    fold.open = false;
    fold.querySelector('.narrowing input').value = '';
    narrow(fold);
  }

  /* What is chosen behind stands with those in front for as long as it is chosen, and the fold closes: so what belongs to it is right below. */
  function settle(fold) {
    var list = inFront(fold);
    var guest = list.querySelector('.guest');
    var radio = fold.querySelector('input:checked');
    if (guest && !guest.querySelector('input').checked) {
      guest.classList.remove('guest');
      homes.get(guest).replaceWith(guest);
      homes.delete(guest);
    }
    if (radio) {
      var item = radio.closest('li');
      var held = document.activeElement === radio;
      var home = document.createComment('');
      homes.set(item, home);
      item.replaceWith(home);
      item.classList.add('guest');
      list.appendChild(item);
      shut(fold);
      if (held) {
        radio.focus({ preventScroll: true });
      }
    }
    sayWhatIsChosen(fold);
  }

  /* With the arrow keys one goes from answer to answer: the fold stays until one leaves it. */
  function chose(event) {
    var fold = event.currentTarget.querySelector('.others');
    if (!byArrow) {
      settle(fold);
    }
    sayWhatIsChosen(fold);
  }

  function leftFold(event) {
    var fold = event.currentTarget;
    if (byArrow && event.relatedTarget && !fold.contains(event.relatedTarget) && fold.querySelector('input:checked')) {
      byArrow = false;
      settle(fold);
      bringGuidance();
    }
  }

  function watchFolds() {
    form.addEventListener('keydown', function (event) { byArrow = event.key.indexOf('Arrow') === 0 || byArrow && event.key === 'Tab'; }, true);
    form.addEventListener('pointerdown', function () { byArrow = false; }, true);
    form.querySelectorAll('.others').forEach(function (fold) {
      fold.querySelector('.narrowing input').addEventListener('input', function (event) {
        event.stopPropagation();
        narrow(fold);
      });
      fold.querySelector('.narrowing input').addEventListener('keydown', toFirstFound);
      settle(fold);
      fold.closest('fieldset').addEventListener('change', chose);
      fold.addEventListener('focusout', leftFold);
    });
    form.querySelectorAll('.more').forEach(function (fold) {
      fold.open = Array.from(fold.querySelectorAll('textarea, input')).some(function (field) { return field.type === 'checkbox' ? field.checked : field.value !== ''; });
    });
  }

  /* ----- The plan of the site: a tap chooses a place (tap-plan.js). */

  function tapPlan(event) {
    var radio = document.getElementById('place-' + event.detail);
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function showOnPlan() {
    var radio = form.querySelector('input[name="log:place"]:checked');
    if (form.querySelector('.plan')) {
      form.querySelectorAll('.plan [data-place]').forEach(function (mark) { mark.classList.toggle('chosen', Boolean(radio) && mark.dataset.place === radio.value); });
      form.querySelector('.plan-says').textContent = radio ? radio.labels[0].textContent : '';
    }
  }

  function watchPlan() {
    var plans = form.querySelectorAll('.plan');
    if (plans.length) {
      plans.forEach(function (plan) { plan.addEventListener('tapped', tapPlan); });
      document.getElementById('log:place').addEventListener('change', showOnPlan);
      showOnPlan();
    }
  }

  /* ----- What to do now, for the kind of concern that is chosen. */

  function showGuidance(event) {
    if (event.target.name === 'log:kind') {
      form.querySelectorAll('[data-kind]').forEach(function (line) { line.hidden = line.dataset.kind !== event.target.value; });
      bringGuidance();
    }
  }

  /* "Do not look at the image" must be read before anybody does. Who goes through the answers behind by keyboard is left where they are, and hears it. */
  function bringGuidance() {
    if (!form.querySelector('.others input[name="log:kind"]:checked')) {
      form.querySelector('.what-to-do').scrollIntoView({ block: 'nearest' });
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
    window.addEventListener('online', findAgain);
    window.addEventListener('focus', findAgain);
    watchFolds();
    watchPlan();
    watchTheClock();
  }

  document.addEventListener('DOMContentLoaded', begin);
}());
