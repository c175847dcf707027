import type { Noticed, UrgentKind } from './chat-reading.ts';
import { noticedIn } from './noticed-in.ts';

/** Words of urgency, chargeback and legal threat, by what they mean; the languages stand one after another. */
const patterns: Readonly<Record<UrgentKind, RegExp>> = {
  urgency:
    /(?<!\p{L})(?:urgent(?:ly|e)?|asap|as soon as possible|emergency|right now|immediately|darurat|secepatnya|segera|mendesak|kecemasan|dengan segera|khẩn cấp|gấp|ngay lập tức|urgencia|cuanto antes|apurado po|agad-agad|kailangan na kailangan|dringend|eilt|sofort|au plus vite|di emergenza|urgentíssimo)(?!\p{L})|ด่วน|紧急|緊急|马上|至急|大至急/iu,
  chargeback:
    /(?<!\p{L})(?:charge ?back|dispute (?:the|this|my)(?: \p{L}+)? ?(?:charge|payment|order|transaction)?|(?:call|contact|tell) my bank|my bank will|through my (?:bank|card)|open a (?:case|dispute|claim)|reverse the (?:charge|payment)|sengketa|ajukan banding|contracargo|bankrückbuchung|rückbuchung|opposition bancaire|chargeback|rimborso dalla banca|contestação)(?!\p{L})|拒付|チャージバック/iu,
  legal:
    /(?<!\p{L})(?:lawyers?|attorney|sue you|i(?:'| a|’)?(?:ll|m going to) sue|legal action|take you to court|small claims|police|trading standards|consumer (?:protection|rights|court|forum|affairs)|report you to|pengacara|jalur hukum|lapor(?:kan)? (?:ke )?polisi|ylki|peguam|tindakan undang-undang|laporan polis|tribunal pengguna|kpdn|luật sư|khởi kiện|kiện (?:shop|các)|công an|báo công an|abogado|demandar(?:los|é)?|denuncia(?:r|ré)?|profeco|dti|pulis|anwalt|anzeige|verklagen|polizei|verbraucherzentrale|avocat|porter plainte|dgccrf|avvocato|denuncio|advogado|procon|processar vocês)(?!\p{L})|ทนาย|ฟ้อง|แจ้งความ|สคบ|律师|律師|起诉|报警|報警|12315|消协|弁護士|訴え|警察|消費者センター/iu,
};

/** The words of a message that make its chat urgent (docs/rules.md §7), one of each kind. */
export function urgentWordsIn(text: string): readonly Noticed<UrgentKind>[] {
  return noticedIn(text, patterns);
}
