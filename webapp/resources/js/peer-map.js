/* An identified map: brings forward what somebody chooses in the drawing or in a list, makes the drawing larger, and takes everything away when the time is over or somebody has closed it. The list works without this. */
(function () {
  'use strict';

  /* A finger that moves less far, in pixels, taps. */
  var DRAG = 6;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /* It is asked so often whether the map is still open; so many times at most nobody answers before nothing is shown any more. */
  var ASK_EVERY = 15000;
  var UNANSWERED = 4;

  /* ----- When it has closed. */

  function end(why) {
    var marked = document.getElementById('marked');
    if (marked) {
      marked.remove();
      var over = document.getElementById('over');
      over.querySelector('[data-over="' + why + '"]').hidden = false;
      over.hidden = false;
      /* No one is taken away from what they type in a form beside it. */
      if (!document.querySelector('.beside-form')) {
        over.focus();
      }
    }
  }

  /* Asking keeps nobody signed in. Whoever is out, and whatever else is answered, is shown nothing. */
  function ask() {
    var unanswered = 0;
    var asking = window.setInterval(function () {
      if (!document.getElementById('marked')) {
        window.clearInterval(asking);
        return;
      }
      fetch(document.getElementById('over').dataset.ask, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { 'Wholeschool-Passive': 'yes' } }).then(function (answer) {
        return answer.ok ? answer.text() : 'unasked';
      }).then(function (said) {
        unanswered = 0;
        if (said !== 'open') {
          end(said === 'closed' ? 'closed' : 'unasked');
        }
      }, function () {
        unanswered += 1;
        if (unanswered >= UNANSWERED) {
          end('unasked');
        }
      });
    }, ASK_EVERY);
  }

  function watch() {
    var left = Number(document.getElementById('marked').dataset.seconds) * 1000;
    var until = Date.now() + left;
    /* A timer stands still while a computer sleeps: the clock is asked again. */
    window.setInterval(function () {
      if (Date.now() >= until) {
        end('time');
      }
    }, 1000);
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) {
        end('unasked');
      }
    });
    ask();
  }

  /* ----- Choosing: whoever or whatever is chosen comes forward, in the drawing and in the lists, with what is known. */

  function each(selector, deed) {
    all(selector).forEach(deed);
  }

  function clear() {
    each('.map-drawing .off, .map-drawing .on, .chosen', function (part) { part.classList.remove('off', 'on', 'chosen'); });
    var hand = document.getElementById('at-hand');
    hand.hidden = true;
    hand.replaceChildren();
  }

  /* Brings some pupils and lines forward, and lets the others step back. */
  function forward(pupils, lines) {
    each('.map-drawing .pupil', function (one) { one.classList.add(pupils.indexOf(one.dataset.pupil) < 0 ? 'off' : 'on'); });
    each('.map-drawing .name', function (one) { one.classList.add(pupils.indexOf(one.dataset.named) < 0 ? 'off' : 'on'); });
    each('.map-drawing .line', function (one) { one.classList.add(lines.indexOf(one.dataset.link) < 0 ? 'off' : 'on'); });
  }

  function say(row) {
    var hand = document.getElementById('at-hand');
    hand.hidden = false;
    hand.replaceChildren.apply(hand, Array.prototype.map.call(row.childNodes, function (part) { return part.cloneNode(true); }));
    return hand;
  }

  /* The links in which a child stands here: with whom, by their number, and what it is. */
  function standsIn(ties, id) {
    var list = document.createElement('ul');
    ties.forEach(function (row) {
      var line = list.appendChild(document.createElement('li'));
      var other = document.createElement('bdi');
      var child = document.querySelector('[data-child="' + (row.dataset.one === id ? row.dataset.other : row.dataset.one) + '"]').dataset;
      other.textContent = child.name;
      line.append(child.at + ' ', other, ': ' + row.dataset.says);
    });
    return list;
  }

  /* To the form of a risk assessment, where there is one for the reader, and to what is known of the pupil; from the form of one pupil to that of another alone. */
  function ways(row, id, hand) {
    var formOf = document.getElementById('peer-map').dataset.chosen;
    var links = Array.prototype.filter.call(row.querySelectorAll('[data-assess], [data-look]'), function (link) {
      return id !== formOf && (!formOf || link.dataset.assess);
    });
    if (links.length) {
      var line = hand.appendChild(document.createElement('p'));
      line.className = 'map-ways';
      links.forEach(function (link) { line.append(link.cloneNode(true)); });
    }
  }

  function choosePupil(id) {
    clear();
    var ties = all('[data-tie]').filter(function (row) { return row.dataset.one === id || row.dataset.other === id; });
    forward([id].concat(ties.map(function (row) { return row.dataset.one === id ? row.dataset.other : row.dataset.one; })), ties.map(function (row) { return row.dataset.number; }));
    each('.map-drawing [data-pupil="' + id + '"]', function (one) { one.classList.add('chosen'); });
    var row = document.querySelector('[data-child="' + id + '"]');
    row.classList.add('chosen');
    var hand = say(row.querySelector('span'));
    hand.append(standsIn(ties, id));
    var list = hand.querySelector('ul');
    all('[data-place]').filter(function (place) { return JSON.parse(place.dataset.place).map(String).indexOf(id) >= 0; }).forEach(function (place) {
      list.appendChild(document.createElement('li')).textContent = place.textContent;
    });
    ways(row, id, hand);
  }

  function chooseLine(number) {
    clear();
    var row = document.querySelector('[data-tie][data-number="' + number + '"]');
    forward([row.dataset.one, row.dataset.other], [number]);
    row.classList.add('chosen');
    say(row);
  }

  function choosePlace(place) {
    clear();
    var pupils = JSON.parse(place.dataset.place).map(String);
    forward(pupils, all('[data-tie]').filter(function (row) { return pupils.indexOf(row.dataset.one) >= 0 && pupils.indexOf(row.dataset.other) >= 0; }).map(function (row) { return row.dataset.number; }));
    var list = say(place).appendChild(document.createElement('ul'));
    pupils.forEach(function (id) {
      var child = document.querySelector('[data-child="' + id + '"]').dataset;
      list.appendChild(document.createElement('li')).textContent = child.at + ' ' + child.name;
    });
  }

  function choices(drawing) {
    drawing.addEventListener('click', function (event) {
      /* What ends a drag chooses nothing. */
      if (drawing.dataset.dragged) {
        delete drawing.dataset.dragged;
        return;
      }
      var pupil = event.target.closest('.pupil');
      var line = event.target.closest('.line');
      if (pupil) {
        choosePupil(pupil.dataset.pupil);
      } else if (line) {
        chooseLine(line.dataset.link);
      } else {
        clear();
      }
    });
    drawing.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        clear();
      } else if (event.key === '+' || event.key === '-') {
        zoom(drawing, event.key === '+' ? 0.7 : 1 / 0.7);
      } else if (event.key.indexOf('Arrow') === 0) {
        event.preventDefault();
        next(drawing, event.key);
      }
    });
  }

  function spot(pupil) {
    var at = pupil.getAttribute('transform').match(/-?[0-9.]+/g).map(Number);
    return { id: pupil.dataset.pupil, x: at[0], y: at[1] };
  }

  /* The nearest pupil in that direction; at first the one in the middle. */
  function next(drawing, key) {
    var now = drawing.querySelector('.pupil.chosen');
    var spots = Array.prototype.map.call(drawing.querySelectorAll('.pupil'), spot);
    if (!now) {
      choosePupil(spots[0].id);
      return;
    }
    var from = spot(now);
    var way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    var best = null;
    spots.forEach(function (to) {
      var along = (to.x - from.x) * way[0] + (to.y - from.y) * way[1];
      var aside = Math.abs((to.x - from.x) * way[1]) + Math.abs((to.y - from.y) * way[0]);
      if (along > 0 && (!best || along + 2 * aside < best.far)) {
        best = { id: to.id, far: along + 2 * aside };
      }
    });
    if (best) {
      choosePupil(best.id);
    }
  }

  /* ----- Larger, smaller, and moved while it is larger. */

  function box(drawing) {
    return drawing.getAttribute('viewBox').split(' ').map(Number);
  }

  function show(drawing, x, y, wide, high) {
    var whole = drawing.dataset.box.split(' ').map(Number);
    var least = Math.min(whole[2], Math.max(whole[2] / 6, wide));
    var height = least * whole[3] / whole[2];
    drawing.setAttribute('viewBox', [Math.max(0, Math.min(whole[2] - least, x)), Math.max(0, Math.min(whole[3] - height, y)), least, height].map(Math.round).join(' '));
    if (least < whole[2]) {
      drawing.classList.add('moved');
    } else {
      drawing.classList.remove('moved');
    }
  }

  function zoom(drawing, by) {
    var now = box(drawing);
    show(drawing, now[0] + now[2] * (1 - by) / 2, now[1] + now[3] * (1 - by) / 2, now[2] * by, now[3] * by);
  }

  function drags(drawing) {
    var from = null;
    drawing.addEventListener('pointerdown', function (event) {
      delete drawing.dataset.dragged;
      from = { x: event.clientX, y: event.clientY, box: box(drawing) };
    });
    drawing.addEventListener('pointermove', function (event) {
      if (from && drawing.classList.contains('moved')) {
        if (Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) > DRAG) {
          drawing.dataset.dragged = 'yes';
        }
        var scale = from.box[2] / drawing.getBoundingClientRect().width;
        show(drawing, from.box[0] - (event.clientX - from.x) * scale, from.box[1] - (event.clientY - from.y) * scale, from.box[2], from.box[3]);
      }
    });
    ['pointerup', 'pointerleave', 'pointercancel'].forEach(function (over) { drawing.addEventListener(over, function () { from = null; }); });
  }

  function button(words, deed) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn';
    made.textContent = words;
    made.addEventListener('click', deed);
    return made;
  }

  function tools(drawings) {
    var holder = document.querySelector('.map-tools');
    holder.append(
      button(holder.dataset.in, function () { drawings.forEach(function (each) { zoom(each, 0.7); }); }),
      button(holder.dataset.out, function () { drawings.forEach(function (each) { zoom(each, 1 / 0.7); }); }),
      button(holder.dataset.whole, function () { drawings.forEach(function (each) { show.apply(null, [each].concat(each.dataset.box.split(' ').map(Number))); }); }));
    holder.hidden = false;
  }

  function begin() {
    var drawings = all('.map-drawing');
    if (!drawings.length) {
      return;
    }
    drawings.forEach(function (drawing) {
      choices(drawing);
      drags(drawing);
    });
    tools(drawings);
    each('span[data-place]', function (place) {
      var made = button(place.textContent, function () { choosePlace(made); });
      made.dataset.place = place.dataset.place;
      place.replaceWith(made);
    });
    var chosen = document.getElementById('peer-map').dataset.chosen;
    if (chosen && document.querySelector('[data-child="' + chosen + '"]')) {
      choosePupil(chosen);
    }
  }

  watch();
  begin();
}());
