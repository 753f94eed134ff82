/* Where the places of a floor are: drawn by mouse, by touch, by the keyboard, or in numbers. What is drawn stands in one hidden field and is sent with the form. */
(function () {
  'use strict';

  var SVG = 'http://www.w3.org/2000/svg';
  var WIDTH = 1000;
  var LEAST = 8;
  var STEP = 10;
  var MOST_CORNERS = 40;

  var root;
  var plan;
  var field;
  var shapes = [];
  var history = [];
  var chosen = -1;
  var corner = 0;
  var mode = null;
  var begun = [];
  var drag = null;
  var dirty = false;

  function byId(id) {
    return document.getElementById(id);
  }

  /* ----- As text: a line for each, "place;KIND;x,y x,y". */

  function read(text) {
    return text.split('\n').filter(Boolean).map(function (line) {
      var parts = line.split(';');
      return { place: parts[0], kind: parts[1], corners: parts[2].split(' ').map(function (pair) { return pair.split(',').map(Number); }) };
    });
  }

  function write() {
    return shapes.map(function (shape) {
      return shape.place + ';' + shape.kind + ';' + shape.corners.map(function (at) { return at.join(','); }).join(' ');
    }).join('\n');
  }

  function height() {
    return Number(root.dataset.height);
  }

  function within(value, most) {
    return Math.max(0, Math.min(most, Math.round(value)));
  }

  function bounds(shape) {
    var xs = shape.corners.map(function (at) { return at[0]; });
    var ys = shape.corners.map(function (at) { return at[1]; });
    var left = Math.min.apply(null, xs);
    var top = Math.min.apply(null, ys);
    return { left: left, top: top, width: Math.max.apply(null, xs) - left, height: Math.max.apply(null, ys) - top };
  }

  /* Where its number stands: in the middle of the widest part half-way down, so that in an L it does not stand beside it. */
  function middle(shape) {
    var box = bounds(shape);
    var y = box.top + box.height / 2 + .01;
    var crossings = [];
    shape.corners.forEach(function (one, i) {
      var other = shape.corners[(i + 1) % shape.corners.length];
      if ((one[1] > y) !== (other[1] > y)) {
        crossings.push(one[0] + (y - one[1]) * (other[0] - one[0]) / (other[1] - one[1]));
      }
    });
    crossings.sort(function (a, b) { return a - b; });
    var best = 0;
    var x = box.left + box.width / 2;
    for (var i = 0; i + 1 < crossings.length; i += 2) {
      if (crossings[i + 1] - crossings[i] > best) {
        best = crossings[i + 1] - crossings[i];
        x = (crossings[i] + crossings[i + 1]) / 2;
      }
    }
    return [x, y];
  }

  function rectangle(left, top, width, tall) {
    return [[left, top], [left + width, top], [left + width, top + tall], [left, top + tall]];
  }

  function nameOf(place) {
    var option = byId('draw-place').querySelector('option[value="' + place + '"]');
    return option ? option.textContent.trim() : '';
  }

  function fill(words) {
    var rest = Array.prototype.slice.call(arguments, 1);
    return words.replace(/\{(\d)\}/g, function (all, n) { return rest[Number(n)]; });
  }

  function say(words) {
    byId('draw-says').textContent = words;
  }

  function sayWhere() {
    var shape = shapes[chosen];
    if (shape) {
      var box = bounds(shape);
      say(fill(root.dataset.where, nameOf(shape.place), box.left, box.top, box.width, box.height));
    }
  }

  /* ----- Every change can be undone, one by one. */

  function remember() {
    history.push(write());
  }

  function undo() {
    if (history.length) {
      shapes = read(history.pop());
      chosen = -1;
      stopDrawing();
      changed();
      say(root.dataset.undone);
      byId('draw-undo').focus();
    }
  }

  function changed() {
    dirty = true;
    show();
  }

  /* ----- What is seen follows from the shapes, each time anew; whatever had the focus has it again. */

  function element(name, attributes, parent) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    parent.appendChild(made);
    return made;
  }

  function points(corners) {
    return corners.map(function (at) { return at.join(','); }).join(' ');
  }

  function showShapes() {
    var layer = byId('draw-shapes');
    layer.textContent = '';
    shapes.forEach(function (shape, i) {
      var at = middle(shape);
      var group = element('g', { 'class': i === chosen ? 'draw-shape chosen' : 'draw-shape', 'data-shape': i, id: 'shape-' + i, tabindex: 0, role: 'button',
        'aria-pressed': i === chosen, 'aria-label': (i + 1) + ' ' + nameOf(shape.place) }, layer);
      element('polygon', { points: points(shape.corners) }, group);
      element('text', { x: at[0], y: at[1] }, group).textContent = i + 1;
    });
  }

  function showHandles() {
    var layer = byId('draw-handles');
    layer.textContent = '';
    if (begun.length) {
      element('polyline', { points: points(begun) }, layer);
      begun.forEach(function (at) { element('circle', { cx: at[0], cy: at[1], r: 8, 'class': 'draw-dot' }, layer); });
    } else if (shapes[chosen]) {
      var shape = shapes[chosen];
      shape.corners.forEach(function (at, i) {
        var handle = element('g', { 'class': 'draw-handle', 'data-corner': i, id: 'handle-' + i, tabindex: 0, role: 'button',
          'aria-label': fill(root.dataset.corner, i + 1, shape.corners.length, nameOf(shape.place)) }, layer);
        element('circle', { cx: at[0], cy: at[1], r: Math.min(36, Math.max(14, bounds(shape).width / 4)), 'class': 'draw-reach' }, handle);
        element('circle', { cx: at[0], cy: at[1], r: 9, 'class': 'draw-dot' }, handle);
      });
    }
  }

  function showList() {
    var list = byId('draw-list');
    list.textContent = '';
    shapes.forEach(function (shape, i) {
      var item = document.createElement('li');
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.id = 'pick-' + i;
      button.setAttribute('aria-pressed', String(i === chosen));
      button.textContent = (i + 1) + ' ' + nameOf(shape.place);
      button.addEventListener('click', function () { choose(i); byId('pick-' + i).focus(); });
      item.appendChild(button);
      list.appendChild(item);
    });
    byId('draw-none').hidden = shapes.length > 0;
  }

  function showNumbers() {
    var shape = shapes[chosen];
    byId('draw-chosen').hidden = !shape;
    if (!shape) {
      return;
    }
    var box = bounds(shape);
    byId('draw-name').textContent = (chosen + 1) + ' ' + nameOf(shape.place);
    byId('draw-its-place').value = shape.place;
    byId('draw-left').value = box.left;
    byId('draw-top').value = box.top;
    byId('draw-width').value = box.width;
    byId('draw-height').value = box.height;
    byId('draw-corners').hidden = shape.kind !== 'POLYGON';
    corner = Math.min(corner, shape.corners.length - 1);
    var select = byId('draw-corner');
    select.textContent = '';
    shape.corners.forEach(function (at, i) {
      var option = document.createElement('option');
      option.value = i;
      option.textContent = i + 1;
      select.appendChild(option);
    });
    select.value = corner;
    byId('draw-x').value = shape.corners[corner][0];
    byId('draw-y').value = shape.corners[corner][1];
    byId('draw-less').disabled = shape.corners.length <= 3;
    byId('draw-more').disabled = shape.corners.length >= MOST_CORNERS;
  }

  function show() {
    var focused = document.activeElement && document.activeElement.id;
    showShapes();
    showHandles();
    showList();
    showNumbers();
    field.value = write();
    byId('draw-undo').disabled = history.length === 0;
    byId('draw-finish').hidden = mode !== 'POLYGON';
    byId('draw-stop').hidden = mode === null;
    plan.classList.toggle('drawing', mode !== null);
    if (focused && byId(focused) && document.activeElement !== byId(focused)) {
      byId(focused).focus({ preventScroll: true });
    }
  }

  function choose(i) {
    chosen = i;
    corner = 0;
    stopDrawing();
    show();
    sayWhere();
  }

  /* ----- A new one. By keyboard it begins in the middle, and is moved from there. */

  function begin(kind) {
    if (!byId('draw-place').value) {
      say(root.dataset.whichPlace);
      byId('draw-place').focus();
      return;
    }
    mode = kind;
    begun = [];
    chosen = -1;
    show();
    say(root.dataset[kind === 'RECTANGLE' ? 'howRectangle' : 'howPolygon']);
  }

  function stopDrawing() {
    mode = null;
    begun = [];
  }

  function add(kind, corners) {
    remember();
    shapes.push({ place: byId('draw-place').value, kind: kind, corners: corners });
    chosen = shapes.length - 1;
    corner = 0;
    stopDrawing();
    nextPlace();
    changed();
    sayWhere();
  }

  function addInTheMiddle(kind) {
    if (!byId('draw-place').value) {
      say(root.dataset.whichPlace);
      byId('draw-place').focus();
      return;
    }
    var y = Math.round(height() / 2) - 40;
    add(kind, kind === 'RECTANGLE' ? rectangle(440, y, 120, 80) : [[440, y], [560, y], [560, y + 40], [500, y + 80], [440, y + 80]]);
    byId('shape-' + chosen).focus();
  }

  function nextPlace() {
    var select = byId('draw-place');
    var drawn = shapes.map(function (shape) { return shape.place; });
    for (var i = select.selectedIndex + 1; i < select.options.length; i++) {
      if (drawn.indexOf(select.options[i].value) < 0) {
        select.selectedIndex = i;
        return;
      }
    }
  }

  function finish() {
    var corners = begun;
    var box = corners.length >= 3 ? bounds({ corners: corners }) : null;
    if (!box || box.width < LEAST || box.height < LEAST) {
      say(root.dataset.threeCorners);
      return;
    }
    add('POLYGON', corners);
  }

  /* ----- Moving and pulling, the same for every way of doing it. */

  function moveTo(shape, left, top) {
    var box = bounds(shape);
    var x = within(left, WIDTH - box.width) - box.left;
    var y = within(top, height() - box.height) - box.top;
    shape.corners = shape.corners.map(function (at) { return [at[0] + x, at[1] + y]; });
  }

  function resize(shape, width, tall) {
    var box = bounds(shape);
    var wide = Math.max(LEAST, Math.min(WIDTH - box.left, Math.round(width)));
    var high = Math.max(LEAST, Math.min(height() - box.top, Math.round(tall)));
    shape.corners = shape.corners.map(function (at) {
      return [box.left + Math.round((at[0] - box.left) * wide / box.width), box.top + Math.round((at[1] - box.top) * high / box.height)];
    });
  }

  function moveCorner(shape, i, x, y) {
    var to = [within(x, WIDTH), within(y, height())];
    var moved;
    if (shape.kind === 'RECTANGLE') {
      var fixed = shape.corners[(i + 2) % 4];
      var box = bounds({ corners: [to, fixed] });
      moved = rectangle(box.left, box.top, box.width, box.height);
      /* The corner that is held stays the corner that is held. */
      if ((i === 0 || i === 3) !== (to[0] < fixed[0]) || (i < 2) !== (to[1] < fixed[1])) {
        return;
      }
    } else {
      moved = shape.corners.slice();
      moved[i] = to;
    }
    var size = bounds({ corners: moved });
    if (size.width >= LEAST && size.height >= LEAST) {
      shape.corners = moved;
    }
  }

  function removeChosen() {
    if (shapes[chosen]) {
      remember();
      say(fill(root.dataset.deleted, nameOf(shapes[chosen].place)));
      shapes.splice(chosen, 1);
      chosen = -1;
      changed();
      byId('draw-undo').focus();
    }
  }

  /* ----- Mouse and touch. */

  function spot(event) {
    var at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plan.getScreenCTM().inverse());
    return [within(at.x, WIDTH), within(at.y, height())];
  }

  function down(event) {
    if (event.button !== 0 || drag) {
      return;
    }
    var at = spot(event);
    var handle = event.target.closest('.draw-handle');
    var shape = event.target.closest('.draw-shape');
    if (mode === 'RECTANGLE') {
      drag = { does: 'new', from: at, pointer: event.pointerId };
    } else if (mode === 'POLYGON') {
      drag = { does: 'corner', from: at, pointer: event.pointerId };
    } else if (handle) {
      drag = { does: 'pull', corner: Number(handle.dataset.corner), before: write(), pointer: event.pointerId };
    } else if (shape) {
      var i = Number(shape.dataset.shape);
      if (i !== chosen) {
        choose(i);
      }
      var box = bounds(shapes[i]);
      drag = { does: 'move', off: [at[0] - box.left, at[1] - box.top], before: write(), pointer: event.pointerId };
    } else {
      choose(-1);
      say('');
      return;
    }
    plan.setPointerCapture(event.pointerId);
    if (mode) {
      event.preventDefault();
    }
  }

  function move(event) {
    if (!drag || event.pointerId !== drag.pointer) {
      return;
    }
    var at = spot(event);
    if (drag.does === 'new') {
      var box = bounds({ corners: [drag.from, at] });
      begun = rectangle(box.left, box.top, box.width, box.height).concat([[box.left, box.top]]);
      showHandles();
      return;
    }
    if (drag.does === 'pull') {
      moveCorner(shapes[chosen], drag.corner, at[0], at[1]);
    } else if (drag.does === 'move') {
      moveTo(shapes[chosen], at[0] - drag.off[0], at[1] - drag.off[1]);
    }
    showShapes();
    showHandles();
  }

  function up(event) {
    if (!drag || event.pointerId !== drag.pointer) {
      return;
    }
    var done = drag;
    drag = null;
    var at = spot(event);
    if (done.does === 'new') {
      var box = bounds({ corners: [done.from, at] });
      /* A tap alone is a rectangle too: one of a usual size. */
      var small = box.width < LEAST || box.height < LEAST;
      add('RECTANGLE', small ? rectangle(within(at[0] - 60, WIDTH - 120), within(at[1] - 40, height() - 80), 120, 80) : rectangle(box.left, box.top, box.width, box.height));
    } else if (done.does === 'corner') {
      var first = begun[0];
      if (first && begun.length >= 3 && Math.hypot(first[0] - at[0], first[1] - at[1]) < 25) {
        finish();
      } else if (begun.length < MOST_CORNERS) {
        begun.push(at);
        say(fill(root.dataset.corners, begun.length));
        show();
      }
    } else if (done.before !== write()) {
      history.push(done.before);
      changed();
      sayWhere();
    } else {
      show();
    }
  }

  function cancel(event) {
    if (drag && event.pointerId === drag.pointer) {
      if (drag.before) {
        shapes = read(drag.before);
      }
      begun = drag.does === 'new' ? [] : begun;
      drag = null;
      show();
    }
  }

  /* ----- Keyboard: arrows move, with shift they change the size, with control they do so by the smallest step. */

  var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function key(event) {
    var handle = event.target.closest('.draw-handle');
    var on = event.target.closest('.draw-shape');
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      undo();
    } else if (on && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(Number(on.dataset.shape));
    } else if ((on || handle) && ARROWS[event.key]) {
      event.preventDefault();
      arrow(event, on, handle);
    } else if ((on || handle) && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      chosen = on ? Number(on.dataset.shape) : chosen;
      removeChosen();
    } else if (event.key === 'Escape' && mode) {
      stopDrawing();
      show();
    }
  }

  function arrow(event, on, handle) {
    if (on && Number(on.dataset.shape) !== chosen) {
      choose(Number(on.dataset.shape));
    }
    var way = ARROWS[event.key];
    var step = event.ctrlKey ? 1 : STEP;
    var shape = shapes[chosen];
    var box = bounds(shape);
    var before = write();
    if (handle) {
      var i = Number(handle.dataset.corner);
      moveCorner(shape, i, shape.corners[i][0] + way[0] * step, shape.corners[i][1] + way[1] * step);
    } else if (event.shiftKey) {
      resize(shape, box.width + way[0] * step, box.height + way[1] * step);
    } else {
      moveTo(shape, box.left + way[0] * step, box.top + way[1] * step);
    }
    if (before !== write()) {
      history.push(before);
      changed();
    }
    sayWhere();
  }

  /* ----- Numbers. */

  function number(id) {
    return Number(byId(id).value) || 0;
  }

  function numbers(event) {
    var shape = shapes[chosen];
    if (!shape) {
      return;
    }
    remember();
    if (event.target.id === 'draw-its-place') {
      shape.place = event.target.value;
    } else if (event.target.id === 'draw-left' || event.target.id === 'draw-top') {
      moveTo(shape, number('draw-left'), number('draw-top'));
    } else if (event.target.id === 'draw-width' || event.target.id === 'draw-height') {
      resize(shape, number('draw-width'), number('draw-height'));
    } else if (event.target.id === 'draw-corner') {
      history.pop();
      corner = Number(event.target.value);
      show();
      return;
    } else {
      moveCorner(shape, corner, number('draw-x'), number('draw-y'));
    }
    changed();
    sayWhere();
  }

  function moreCorners() {
    var shape = shapes[chosen];
    var one = shape.corners[corner];
    var next = shape.corners[(corner + 1) % shape.corners.length];
    remember();
    shape.corners.splice(corner + 1, 0, [Math.round((one[0] + next[0]) / 2), Math.round((one[1] + next[1]) / 2)]);
    corner++;
    changed();
  }

  function lessCorners() {
    var shape = shapes[chosen];
    var left = shape.corners.filter(function (at, i) { return i !== corner; });
    var box = bounds({ corners: left });
    if (left.length >= 3 && box.width >= LEAST && box.height >= LEAST) {
      remember();
      shape.corners = left;
      changed();
    }
  }

  function clicked(id, does) {
    byId(id).addEventListener('click', does);
  }

  function start() {
    root = byId('draw-here');
    if (!root) {
      return;
    }
    plan = byId('draw-plan');
    field = byId('draw:shapes');
    shapes = read(field.value);
    /* What was saved last can be undone too. */
    if (root.dataset.undoable === 'true') {
      history.push(root.dataset.before || '');
    }
    byId('draw-its-place').innerHTML = '';
    Array.from(byId('draw-place').options).filter(function (option) { return option.value; }).forEach(function (option) { byId('draw-its-place').appendChild(option.cloneNode(true)); });
    plan.addEventListener('pointerdown', down);
    plan.addEventListener('pointermove', move);
    plan.addEventListener('pointerup', up);
    plan.addEventListener('pointercancel', cancel);
    root.addEventListener('keydown', key);
    byId('draw-chosen').addEventListener('change', numbers);
    /* A click without a pointer is the keyboard's or a screen reader's. */
    clicked('draw-rectangle', function (event) { event.detail ? begin('RECTANGLE') : addInTheMiddle('RECTANGLE'); });
    clicked('draw-polygon', function (event) { event.detail ? begin('POLYGON') : addInTheMiddle('POLYGON'); });
    clicked('draw-finish', finish);
    clicked('draw-stop', function () { stopDrawing(); show(); say(''); });
    clicked('draw-delete', removeChosen);
    clicked('draw-undo', undo);
    clicked('draw-more', moreCorners);
    clicked('draw-less', lessCorners);
    byId('draw').addEventListener('submit', function () { dirty = false; });
    window.addEventListener('beforeunload', function (event) {
      if (dirty) {
        event.preventDefault();
      }
    });
    show();
  }

  document.addEventListener('DOMContentLoaded', start);
}());
