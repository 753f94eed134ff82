/* Sends documents and pictures one after the other as they are chosen, says how far each is, and leaves the rest of the page as it is. */
(function () {
  'use strict';

  var part;
  var form;
  var list;
  var queue = [];
  var sending = false;
  var pressed = null;
  var underWay = null;

  /* What this page sent that waits with its form now, and whether anything was sent at all. */
  var mine = [];
  var begun = false;

  var BUSY_AGAIN = 3000;
  var MOST_TIMES_BUSY = 40;

  /* Of this form: another one of the page, such as that which throws a draft away, has fields of the same names. */
  function field(name) {
    var all = name ? form.querySelectorAll('[name="' + name + '"]') : [];
    for (var i = 0; i < all.length; i++) {
      if (all[i].type !== 'radio' || all[i].checked) {
        return all[i].value;
      }
    }
    return '';
  }

  /* For those who hear the page: the list shows it to the others. */
  function say(sentence) {
    var says = document.getElementById('attach-says');
    says.className = 'only-read';
    says.textContent = sentence;
  }

  /* Beside the button that was pressed: why the concern is not logged yet. In the middle of the screen, because the line that says what is saved lies over its lower edge. */
  function show(sentence) {
    var says = document.getElementById('attach-says');
    var fold = part.closest('details');
    if (fold) {
      fold.open = true;
    }
    says.className = 'notice';
    says.textContent = sentence;
    says.scrollIntoView({ block: 'center' });
  }

  /* ----- One file: its line in the list, with how far it is, and with what is wrong. */

  function line(file) {
    var item = document.createElement('li');
    var name = document.createElement('bdi');
    name.textContent = file.name;
    var state = document.createElement('span');
    var bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    item.append(name, ' ', state, bar);
    list.append(item);
    list.hidden = false;
    return { item: item, state: state, bar: bar };
  }

  function refused(shown, sentence) {
    shown.bar.remove();
    shown.item.className = 'error';
    shown.state.className = 'msg';
    shown.state.setAttribute('role', 'alert');
    shown.state.textContent = sentence;
  }

  function address() {
    if (part.dataset.concern) {
      return part.dataset.to + '?concern=' + encodeURIComponent(part.dataset.concern);
    }
    return part.dataset.to + '?form=' + encodeURIComponent(field(part.dataset.formField)) + '&kind=' + encodeURIComponent(field(part.dataset.kindField));
  }

  function send(file, shown, times) {
    var request = new XMLHttpRequest();
    var sent = { request: request, whole: false, dropped: false };
    underWay = sent;
    begun = true;
    request.open('POST', address());
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    shown.state.textContent = part.dataset.sending;
    request.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable) {
        shown.bar.value = event.loaded / event.total;
      }
    });
    request.upload.addEventListener('load', function () {
      sent.whole = true;
      shown.bar.removeAttribute('value');
      shown.state.textContent = part.dataset.reading;
    });
    request.addEventListener('load', function () {
      if (sent.dropped) {
        return;
      }
      if (isBusy(request) && times < MOST_TIMES_BUSY) {
        shown.state.textContent = part.dataset.busy;
        sent.again = setTimeout(function () { send(file, shown, times + 1); }, BUSY_AGAIN);
        return;
      }
      answered(request, file, shown);
      next();
    });
    request.addEventListener('error', function () {
      if (sent.dropped) {
        return;
      }
      refused(shown, part.dataset.failed);
      next();
    });
    request.send(file);
  }

  function read(request) {
    try {
      return JSON.parse(request.responseText);
    } catch (notOurs) {
      return null;
    }
  }

  function isBusy(request) {
    var answer = request.status === 200 ? read(request) : null;
    return Boolean(answer && answer.busy);
  }

  function answered(request, file, shown) {
    var answer = read(request);
    if (request.status === 401) {
      refused(shown, part.dataset.signedOut);
    } else if (request.status !== 200 || !answer) {
      refused(shown, part.dataset.failed);
    } else if (answer.refused || answer.busy) {
      refused(shown, answer.refused || answer.busy);
    } else {
      mine.push(answer.kept);
      shown.item.remove();
      if (!pressed) {
        say(part.dataset.kept.replace('{0}', file.name));
      }
      listAnew('');
    }
    list.hidden = !list.children.length;
  }

  function next() {
    var waiting = queue.shift();
    sending = Boolean(waiting);
    if (waiting) {
      send(waiting.file, waiting.shown, 0);
    } else if (pressed) {
      var button = pressed;
      pressed = null;
      if (list.querySelector('.error')) {
        show(part.dataset.notLogged);
      } else {
        button.click();
      }
    }
  }

  /* What was wrong with files of before is read by now. */
  function chosen(event) {
    list.querySelectorAll('.error').forEach(function (item) { item.remove(); });
    if (!pressed) {
      say('');
    }
    Array.prototype.forEach.call(event.target.files, function (file) {
      var shown = line(file);
      if (!file.size) {
        refused(shown, part.dataset.empty);
      } else if (file.size > Number(part.dataset.mostBytes)) {
        refused(shown, part.dataset.tooLarge);
      } else {
        queue.push({ file: file, shown: shown });
      }
    });
    event.target.value = '';
    if (!sending) {
      next();
    }
  }

  /* ----- The form is about an adult after all: nothing more goes out. What had gone out whole may be kept a moment later, so whoever asks is told when that is answered. */

  function stop(whenAnswered) {
    var sent = underWay;
    queue = [];
    pressed = null;
    mine = [];
    begun = false;
    list.textContent = '';
    list.hidden = true;
    say('');
    if (sending && sent) {
      sent.dropped = true;
      clearTimeout(sent.again);
      if (sent.whole && sent.request.readyState !== XMLHttpRequest.DONE) {
        sent.request.addEventListener('loadend', whenAnswered);
      } else {
        sent.request.abort();
      }
    }
    sending = false;
  }

  /* ----- Another kind of concern can mean that there are no files: what is there then goes, and nothing more is chosen. */

  function kindChanged(event) {
    if (event.target.name === part.dataset.kindField) {
      listAnew('');
    }
  }

  /* ----- What waits with the form, with a button beside each to take it out. On a concern's own page the page itself lists them. */

  function listAnew(out) {
    if (part.dataset.concern) {
      window.filesChanged();
      return;
    }
    var request = new XMLHttpRequest();
    request.open('POST', part.dataset.list + '?form=' + encodeURIComponent(field(part.dataset.formField)) + '&kind=' + encodeURIComponent(field(part.dataset.kindField)) + out);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', '-');
    request.addEventListener('load', function () {
      if (request.status === 200) {
        showWaiting(JSON.parse(request.responseText));
      }
    });
    request.send();
  }

  function showWaiting(waiting) {
    var all = document.getElementById('files-chosen');
    var dropped = document.getElementById('files-dropped');
    document.getElementById('files-off').hidden = !waiting.off;
    document.getElementById('files-never').hidden = waiting.off;
    part.hidden = waiting.off;
    dropped.hidden = !waiting.dropped;
    dropped.textContent = waiting.dropped;
    if (waiting.files.length || waiting.off) {
      part.closest('details').open = true;
    }
    all.textContent = '';
    all.hidden = !waiting.files.length;
    waiting.files.forEach(function (file) { all.append(row(file)); });
  }

  function row(file) {
    var words = document.getElementById('files').dataset.takeOut;
    var item = document.createElement('li');
    var text = document.createElement('span');
    var name = document.createElement('bdi');
    name.textContent = file.name;
    var size = document.createElement('span');
    size.className = 'hint';
    size.textContent = file.size;
    text.append(name, ' ', size);
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = words;
    button.setAttribute('aria-label', words + ' ' + file.name);
    button.addEventListener('click', function () {
      listAnew('&out=' + file.id);
      document.getElementById('attach-file').focus();
    });
    item.append(text, button);
    return item;
  }

  /* Whoever logs the concern while a file is on its way waits for it; whoever leaves is asked. */
  function waitForFiles(event) {
    if (sending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = event.submitter || form.querySelector('[type=submit]');
      show(part.dataset.wait);
    }
  }

  function begin() {
    part = document.getElementById('attach');
    if (!part) {
      return;
    }
    form = part.closest('form');
    list = document.getElementById('attach-list');
    document.getElementById('attach-file').addEventListener('change', chosen);
    form.addEventListener('submit', waitForFiles, true);
    window.addEventListener('beforeunload', function (event) {
      if (sending) {
        event.preventDefault();
      }
    });
    if (!part.dataset.concern) {
      window.wholeschoolFiles = {
        isBegun: function () { return begun || sending || queue.length > 0; },
        ofThisPage: function () { return mine; },
        listAnew: function () { listAnew(''); },
        stop: stop
      };
      document.addEventListener('change', kindChanged);
      listAnew('');
    }
  }

  document.addEventListener('DOMContentLoaded', begin);
}());
