import { accessFamilies, neededScopes } from '../../../core/domain/connection/needed-access.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';

const { needs: says, secrets } = settingsWords.connection;

/** What the platform wants before it lets an app speak for a shop, and where to ask for it. */
export function PlatformNeeds() {
  return (
    <Section title={says.title} what={says.what}>
      <ul class="connection-points">
        {says.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="connection-note">{says.restricted}</p>
      <div>
        <h3 class="label">{says.scopes}</h3>
        <dl class="connection-scopes">
          {accessFamilies.map((family) => (
            <div key={family}>
              <dt>
                {says.families[family]} <code>{neededScopes[family]}</code>
              </dt>
              <dd class="hint">{says.without[family]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p class="connection-said">{says.quota}</p>
      <div class="side-by-side">
        <a class="link" href="https://partner.tiktokshop.com" target="_blank" rel="noreferrer">
          {says.center}
        </a>
        <a class="link" href="https://partner.us.tiktokshop.com" target="_blank" rel="noreferrer">
          {says.centerUs}
        </a>
      </div>
    </Section>
  );
}

/** What is done to keep the secret, and what that does not do. */
export function SecretsSaid() {
  return (
    <Section title={secrets.title} what={secrets.what}>
      <p class="connection-said">{secrets.not}</p>
      <p class="connection-said">{secrets.query}</p>
    </Section>
  );
}
