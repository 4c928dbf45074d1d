/* How a page drives an embedded Tierscope. All messages are described in src/app/embed/protocol.ts of its sources. */
const frame = document.querySelector('#explorer');
const show = (id, text) => {
  document.querySelector(`#${id}`).textContent = text;
};

const showTime = ({ time, playing }) =>
  show('time', `${Math.round(time).toLocaleString('en')} ns${playing === 0 ? '' : ', playing'}`);

/* The frame's origin, so that nobody else hears what is meant for it. Pages from disk have none. */
const { origin } = new URL(frame.src);
const target = origin === 'null' ? '*' : origin;

const waiting = new Map();
let count = 0;

/** Sends a request; the promise gets its reply. */
function ask(request) {
  const id = ++count;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    frame.contentWindow.postMessage({ ...request, id }, target);
  });
}

window.addEventListener('message', ({ source, data }) => {
  // Anybody may send a message to this page; only what comes from the frame is of interest.
  if (source !== frame.contentWindow || typeof data?.type !== 'string') return;
  switch (data.type) {
    case 'tierscope:ready':
      // Events come from the first request on. They tell of changes; what is shown before any is in the reply.
      void ask({ type: 'tierscope:get' }).then(({ ok, value }) => ok && showTime(value));
      break;
    case 'tierscope:reply':
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
      break;
    case 'tierscope:idle':
      show('execution-time', `${data.totals.executionTime.toLocaleString('en')} ns`);
      break;
    case 'tierscope:time':
      showTime(data);
      break;
    case 'tierscope:selection':
      show('selected', data.select === null ? 'nothing' : JSON.stringify(data.select));
      break;
    case 'tierscope:error':
      show('execution-time', data.message);
      break;
  }
});

for (const button of document.querySelectorAll('[data-request]'))
  button.addEventListener('click', async () => {
    const reply = await ask(JSON.parse(button.dataset.request));
    show('reply', JSON.stringify(reply, null, 2));
  });
