// Passkeys: asks the server for a challenge, the device for its answer, and sends the answer as an ordinary form.
const token = document.querySelector('meta[name="csrf"]');

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

// the server compares the challenge as the text it gave out
const challenge = (given) => new TextEncoder().encode(given);

async function options(address) {
  const answer = await fetch(address, { method: 'POST', headers: { [token.dataset.header]: token.content } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function signing(o) {
  return {
    publicKey: { challenge: challenge(o.challenge), rpId: o.rpId, timeout: o.timeout, userVerification: 'required' },
  };
}

function creating(o) {
  return {
    publicKey: {
      challenge: challenge(o.challenge),
      rp: { id: o.rpId, name: 'Tongxin' },
      user: { id: bytes(o.user), name: o.name, displayName: o.displayName },
      timeout: o.timeout,
      attestation: 'none',
      pubKeyCredParams: o.algorithms.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    },
  };
}

function written(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) {
      parts[name] = text(response[name]);
    }
  }
  if (response.getTransports) {
    parts.transports = response.getTransports();
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function run(form) {
  const stopped = form.querySelector('[data-passkey-stopped]');
  stopped.hidden = true;
  try {
    const given = await options(form.dataset.options);
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create(creating(given))
      : await navigator.credentials.get(signing(given));
    form.elements.credential.value = written(credential);
    form.submit();
  } catch (error) {
    console.info(error);
    stopped.hidden = false;
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(form);
  });
}
