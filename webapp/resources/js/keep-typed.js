/* A form with one long text: what was typed is not lost where its writer was signed out meanwhile, or the server cannot be reached.
   Without this the form works too; it is then sent as any other. The form says by data-idle after how many milliseconds it has to ask. */
(function () {
  'use strict';

  var opened = Date.now();
  var checked = false;

  function tell(id) {
    ['signed-out', 'no-connection'].forEach(function (note) { document.getElementById(note).hidden = note !== id; });
    document.getElementById(id).focus();
  }

  /* Asks the server whether the page is still open to whoever fills it in: a visitor is sent to sign in. */
  function send(event) {
    var form = event.target;
    if (!form.dataset.idle || checked || Date.now() - opened < form.dataset.idle * 0.9) {
      return;
    }
    event.preventDefault();
    fetch(window.location.href, { method: 'HEAD', credentials: 'same-origin', redirect: 'manual' }).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        tell('signed-out');
      } else {
        checked = true;
        form.querySelector('.btn.first').click();
      }
    }).catch(function () { tell('no-connection'); });
  }

  document.addEventListener('submit', send);
}());
