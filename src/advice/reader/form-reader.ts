import type { InexpressibleTopic as Topic } from "../../problem/index.ts";
import { caseNamed } from "../../status/index.ts";
import { readSubjectPath, statusWords, stepsFor } from "../subjects.ts";
import type { Token } from "../tokens.ts";
import {
  AUXILIARIES,
  CALLS,
  CASE_PHRASES,
  type CaseReading,
  COUNTERS,
  NEGATIONS,
  PREDICATES,
  WRAPPERS,
} from "../vocabulary.ts";
import { PredicateReader } from "./predicate-reader.ts";
import type { Asked, Node, Part, Predicate, Subject } from "./readings.ts";
import { itemsIn, joined, TURNED, TURNED_TIMES } from "./spelling.ts";

/** Conditions of other forms: calls, paths into messages, constants on the left. */
export abstract class FormReader extends PredicateReader {
  /** Makes the condition of a subject and a predicate, with the parts that are not right. */
  protected assemble(subject: Subject, predicate: Predicate): Node {
    const span = { start: subject.start, end: predicate.end };
    const [name = ""] = subject.writes;
    const operands = predicate.operand?.writes ?? [""];
    const [verb = ""] = predicate.verbs;
    const [operand = ""] = operands;
    const asked: Asked = {
      subject: name,
      verb,
      operand,
      kind: predicate.kind,
      isNegated: predicate.isNegated,
    };
    const { whole } = predicate;
    if (whole !== undefined) {
      const writes = subject.writes.flatMap((text) => whole(text));
      const isRight = writes.length === 1 && this.isRight(this.slice(span), writes[0] as string);
      const parts: Part[] = isRight ? [] : [{ kind: "condition", ...span, writes }];
      return { ...span, parts, asked, joined: predicate.joined };
    }
    const meant = joined(name, verb, operand);
    const isOne = subject.writes.length * predicate.verbs.length * operands.length === 1;
    if (isOne && this.isRight(this.slice(span), meant))
      return { ...span, parts: [], asked, joined: undefined };
    const parts: Part[] = [];
    const isSubjectRight =
      subject.writes.length === 1 && this.isRight(joined(this.slice(subject), verb, operand), meant);
    if (!isSubjectRight)
      parts.push({ kind: subject.kind, start: subject.start, end: subject.end, writes: subject.writes });
    const written = predicate.operand && this.slice(predicate.operand);
    const isVerbRight =
      predicate.verbs.length === 1 &&
      predicate.verb.start < predicate.verb.end &&
      this.isRight(joined(name, this.slice(predicate.verb), operand), meant);
    const isOperandRight =
      operands.length === 1 && (written === undefined || this.isRight(joined(name, verb, written), meant));
    const { operand: place } = predicate;
    if (!isVerbRight && (isOperandRight || place === undefined)) {
      const { start, end } = predicate.verb;
      const isInserted = start === end;
      parts.push({
        kind: "verb",
        start,
        end,
        writes: predicate.verbs.map((one) => (isInserted ? ` ${one}` : one)),
      });
    } else if (isVerbRight && !isOperandRight && place !== undefined) parts.push({ ...place });
    else if (place !== undefined) {
      const writes = predicate.verbs.flatMap((one) => operands.map((other) => joined(one, other)));
      parts.push({ kind: "verb", start: predicate.verb.start, end: place.end, writes });
    }
    return { ...span, parts, asked, joined: undefined };
  }

  // Conditions of other forms.

  /** Conditions that a word about the subject decides: paths into messages, `recipient has an email`. */
  protected bySubject(subject: Subject): Node | undefined {
    if (subject.sort === "step" && subject.property !== undefined && subject.property !== "")
      return this.ofProperty(subject);
    if (subject.sort === "recipient") return this.ofRecipient(subject);
    return undefined;
  }

  /** `email_1.seen == false`, `steps.email_1.status == "bounced"`. */
  protected ofProperty(subject: Subject): Node | undefined {
    const { property = "", start } = subject;
    const words = statusWords(property);
    if (words === "") {
      const from = this.startOfNext();
      let isNegated = false;
      while (/^(?:is|was|not|has)$/.test(this.wordAt(0) ?? "")) {
        if (this.is("not")) isNegated = true;
        this.at++;
      }
      const several = this.attempt(() => this.statusChoice(isNegated));
      if (several !== undefined) return this.ofChoice(subject, start, several.cases, several.isNegated);
      const ordered = isNegated ? undefined : this.attempt(() => this.statusOrder(subject, start));
      if (ordered !== undefined) return ordered;
      const cases = this.statusComparison(isNegated);
      if (cases === undefined) return undefined;
      const predicate = this.casePredicate(cases.cases, from, cases.isNegated);
      const [only] = cases.cases;
      const { property: kind = "", argument = "" } = only === undefined ? {} : caseNamed(only.name);
      // A delivery status that is asked for exactly stays exact.
      if (property === "delivery_status" && kind === property && only?.isNegated === false) {
        const status = `${cases.isNegated ? "!=" : "=="} $message.${argument}`;
        const exact = subject.writes.map((step) => `refs.${step}`);
        return this.whole(
          { ...subject, writes: exact },
          start,
          [`delivery_status ${status}`],
          cases.isNegated,
        );
      }
      return this.whole(subject, start, predicate.verbs, predicate.isNegated);
    }
    const parts = words.split(" ");
    const found = CASE_PHRASES.find((index) => parts[index]);
    if (found?.meaning.is !== "case" || found.length !== parts.length) return undefined;
    const isFalse = this.attempt(() => this.falsity(/_?at$/i.test(property)));
    if (isFalse === undefined) return undefined;
    const verbs = found.meaning.cases.map(
      ({ name, isNegated }) => caseNamed(name).phrases[isFalse !== isNegated ? "has_not" : "has"],
    );
    return this.whole(subject, start, verbs, isFalse);
  }

  /** `refs.email_1.delivery_status less_than $message.delivered`: by the order of the ladder. */
  protected statusOrder({ property = "", writes }: Subject, start: number): Node | undefined {
    const found = PREDICATES.find(this.wordAt);
    if (found?.meaning.is !== "compare" || !/^[<>]/.test(found.meaning.verbs[0])) return undefined;
    this.at += found.length;
    const status = this.peek();
    if (!/^\$message\.\w+$/.test(status?.text ?? "") || !/^(?:delivery_)?status$/.test(property))
      return undefined;
    this.at++;
    const span = { start, end: this.endOfLast() };
    const [sign] = found.meaning.verbs;
    const meant = writes.map((step) => `refs.${step}.${property} ${sign} ${status?.text}`);
    const isRight = meant.length === 1 && this.isRight(this.slice(span), meant[0] as string);
    const parts: Part[] = isRight ? [] : [{ kind: "condition", ...span, writes: meant }];
    return { ...span, parts, asked: undefined, joined: undefined };
  }

  protected whole(subject: Subject, start: number, verbs: readonly string[], isNegated: boolean): Node {
    const span = { start, end: this.endOfLast() };
    const writes = subject.writes.flatMap((step) =>
      verbs.map((verb) => (verb.startsWith("delivery_status") ? `${step}.${verb}` : `${step} ${verb}`)),
    );
    const asked: Asked = {
      subject: subject.writes[0] as string,
      verb: verbs[0] as string,
      operand: "",
      kind: "case",
      isNegated,
    };
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked, joined: undefined };
  }

  /** `email_1.status in ["bounced", "failed"]`. */
  protected ofChoice(
    subject: Subject,
    start: number,
    cases: readonly CaseReading[],
    isNegated: boolean,
  ): Node | undefined {
    const [step, ...others] = subject.writes;
    if (step === undefined || others.length > 0) return undefined;
    const joined = isNegated ? "and" : "or";
    const texts = cases.map(
      (one) => `${step} ${caseNamed(one.name).phrases[isNegated !== one.isNegated ? "has_not" : "has"]}`,
    );
    const span = { start, end: this.endOfLast() };
    const writes = [texts.join(` ${joined} `)];
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined };
  }

  /** `== false`, `is null`, nothing: whether a property is asked to be false. */
  protected falsity(isMoment: boolean): boolean | undefined {
    if (this.isAtEnd()) return isMoment ? undefined : false;
    let isNegated = false;
    for (;;) {
      const word = this.wordAt(0) ?? "";
      const compared = PREDICATES.find(this.wordAt);
      const verb = compared?.meaning.is === "compare" ? compared.meaning.verbs[0] : undefined;
      if (verb === "==" || verb === "!=") {
        if (verb === "!=") isNegated = !isNegated;
        this.at += compared?.length ?? 0;
        continue;
      }
      if (NEGATIONS.has(word)) isNegated = !isNegated;
      else if (!/^(?:is|was|does)$/.test(word)) break;
      this.at++;
    }
    const word = this.peek()?.inner.toLowerCase() ?? "";
    const isTrue = /^(?:true|yes|exists|exist|set|present|1)$/.test(word);
    const isFalse = /^(?:false|no|null|nil|none|undefined|missing|empty|blank|0)$/.test(word);
    if (!isTrue && !isFalse) return undefined;
    this.at++;
    return isFalse !== isNegated;
  }

  /** `recipient has an email`, `recipient without email`, `recipient has not seen in_app_feed_1`. */
  protected ofRecipient(subject: Subject): Node | undefined {
    const { start } = subject;
    const [name = ""] = subject.writes;
    let isNegated = false;
    let isWithout = false;
    for (;;) {
      const word = this.wordAt(0) ?? "";
      if (word === "without") {
        isNegated = true;
        isWithout = true;
      } else if (NEGATIONS.has(word)) isNegated = !isNegated;
      else if (word === "with") isWithout = true;
      else if (!/^(?:has|have|had|does|did|have|been)$/.test(word)) break;
      this.at++;
    }
    const found = CASE_PHRASES.find(this.wordAt);
    if (found?.meaning.is === "case") {
      const [one] = found.meaning.cases;
      this.at += found.length;
      this.optional(/^the$/);
      const step = this.peek();
      const steps =
        step === undefined || step.kind !== "word" ? [] : stepsFor(step.text, this.surroundings.refs);
      if (one === undefined || steps.length === 0) return undefined;
      this.at++;
      const verb = caseNamed(one.name).phrases[isNegated !== one.isNegated ? "has_not" : "has"];
      return this.whole({ ...subject, writes: steps }, start, [verb], isNegated);
    }
    // The properties that every recipient may have need no article.
    const isKnown =
      !isWithout && /^(?:email|phone|phone_number|avatar|timezone|locale|name)$/.test(this.wordAt(0) ?? "");
    const isArticle = /^(?:an?|no|any)$/.test(this.wordAt(0) ?? "");
    if (this.is("no")) isNegated = !isNegated;
    if (isArticle) this.at++;
    const key = this.peek();
    if ((!isArticle && !isWithout && !isKnown) || key?.kind !== "word" || AUXILIARIES.has(key.lower))
      return undefined;
    this.at++;
    const words = [key.text];
    while (this.peek()?.kind === "word" && !this.isAtEnd()) {
      words.push((this.peek() as Token).text);
      this.at++;
    }
    const span = { start, end: this.endOfLast() };
    const writes = [`${name}.${words.join("_")} ${isNegated ? "does not exist" : "exists"}`];
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: undefined };
  }

  /** `lower(recipient.plan)`, `data.tags.includes("vip")`, `len(data.items) == 0`. */
  protected call(): Node | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    const { start } = first;
    if (first.lower === "typeof" || first.lower === "defined?") {
      this.at++;
      const subject = this.subject();
      if (subject?.sort !== "path") return undefined;
      const sign = this.wordAt(0) ?? "";
      this.at++;
      const value = this.peek()?.inner.toLowerCase();
      this.at++;
      const span = { start, end: this.endOfLast() };
      if (value !== "undefined") return this.refuse("type", span);
      const writes = subject.writes.map(
        (text) => `${text} ${sign.startsWith("!") ? "exists" : "does not exist"}`,
      );
      return {
        ...span,
        parts: [{ kind: "condition", ...span, writes }],
        asked: undefined,
        joined: undefined,
      };
    }
    if (first.lower === "new" && this.is("(", 2)) this.at++;
    const name = this.peek() as Token;
    const open = this.peek(1);
    if (name.kind === "list" && /^\./.test(this.source.slice(name.end))) return this.listCall(name);
    if (open?.text !== "(" || open.start !== name.end || !(name.kind === "path" || name.kind === "word"))
      return undefined;
    if (name.kind === "word" && /^(?:not|and|or|if|when|unless|in|now|is)$/.test(name.lower))
      return undefined;
    return name.kind === "path" ? this.method(name, start) : this.function(name, start);
  }

  /** `["pro", "team"].includes(recipient.plan)`. */
  protected listCall(list: Token): Node | undefined {
    const [dot, name, open] = [this.peek(1), this.peek(2), this.peek(3)];
    if (
      dot?.text !== "." ||
      !/^(?:includes?\??|contains|has|include)$/.test(name?.lower ?? "") ||
      open?.text !== "("
    )
      return undefined;
    this.at += 4;
    const subject = this.subject();
    if (subject?.sort !== "path" || !this.is(")")) return undefined;
    this.at++;
    const items = itemsIn(list.text);
    if (items === undefined) return undefined;
    const span = { start: list.start, end: this.endOfLast() };
    const writes = subject.writes.map((text) => `${text} contains [${items.join(", ")}]`);
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: undefined };
  }

  protected method(token: Token, start: number): Node | undefined {
    const [, owner = "", method = ""] = /^(.*)\.([^.[\]]+)$/.exec(token.text) ?? [];
    const path =
      owner.includes(".") || owner.includes("[") ? readSubjectPath(owner, this.surroundings) : undefined;
    const verb = CALLS.get(method.toLowerCase());
    if (path?.is !== "data" || verb === undefined) {
      const topic: Topic = /with\??$/i.test(method)
        ? "affix"
        : /match|test|search/i.test(method)
          ? "pattern"
          : "function";
      return this.refuse(topic, { start: token.start, end: token.end });
    }
    this.at += 2;
    return this.called(path.writes, verb, start);
  }

  protected function(token: Token, start: number): Node | undefined {
    const name = token.lower;
    const verb = CALLS.get(name);
    this.at += 2;
    if (COUNTERS.has(name)) {
      const subject = this.subject();
      if (subject?.sort !== "path" || !this.is(")")) return undefined;
      this.at++;
      const counted: Subject = { ...subject, sort: "count", start, end: this.endOfLast() };
      const predicate = this.predicate(counted, true);
      return predicate && this.assemble(counted, predicate);
    }
    if (WRAPPERS.has(name)) {
      const subject = this.subject();
      if (subject === undefined || !this.is(")")) return undefined;
      this.at++;
      const wrapped = { ...subject, start, end: this.endOfLast() };
      if (wrapped.sort === "literal" || wrapped.sort === "now") return this.mirrored(wrapped);
      const predicate = this.predicate(wrapped, true);
      return predicate && this.assemble(wrapped, predicate);
    }
    if (verb === undefined) {
      const topic: Topic = /with$|prefix|suffix/.test(name)
        ? "affix"
        : /match|regex|like|test/.test(name)
          ? "pattern"
          : "function";
      return this.refuse(topic, { start: token.start, end: token.end });
    }
    const subject = this.subject();
    if (subject?.sort !== "path") return undefined;
    if (this.is(",")) this.at++;
    return this.called(subject.writes, verb, start);
  }

  /** The arguments of a call, up to its closing parenthesis. */
  protected called(subjects: readonly string[], verb: string, start: number): Node | undefined {
    const takesValue = /^(?:contains|==)$/.test(verb);
    const value = takesValue ? this.value() : undefined;
    if ((takesValue && value === undefined) || !this.is(")")) return undefined;
    this.at++;
    const span = { start, end: this.endOfLast() };
    const writes = subjects.map((text) => joined(text, verb, value?.writes[0] ?? ""));
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: undefined };
  }

  /** A value on the left: `5 < data.count < 10`, `"vip" in data.tags`, `now is after data.due`. */
  protected mirrored(left: Subject): Node | undefined {
    const { value } = left;
    if (value === undefined) return undefined;
    let isNegated = false;
    while (/^(?:is|was|not)$/.test(this.wordAt(0) ?? "")) {
      if (this.is("not")) isNegated = true;
      this.at++;
    }
    const found = PREDICATES.find(this.wordAt);
    if (found === undefined) return undefined;
    this.at += found.length;
    const path = this.subject();
    if (path?.sort !== "path" && path?.sort !== "name") return undefined;
    const name = path.writes[0] as string;
    const constant = value.writes[0] as string;
    const { meaning } = found;
    if (meaning.is === "among" && meaning.verbs[0] === "contains") {
      const span = { start: left.start, end: path.end };
      const writes = path.writes.map(
        (text) => `${text} ${isNegated ? "does not contain" : "contains"} ${constant}`,
      );
      return {
        ...span,
        parts: [{ kind: "condition", ...span, writes }],
        asked: undefined,
        joined: undefined,
      };
    }
    if (meaning.is !== "compare") return undefined;
    const sign = meaning.verbs[isNegated ? 1 : 0];
    const isTime = ["time", "date"].includes(value.sort);
    const turned = isTime ? TURNED_TIMES.get(sign) : TURNED.get(sign);
    if (turned === undefined) return undefined;
    const first = `${name} ${turned} ${constant}`;
    const next = PREDICATES.find(this.wordAt);
    if (next?.meaning.is === "compare" && /^[<>]/.test(next.meaning.verbs[0])) {
      this.at += next.length;
      const high = this.value();
      if (high === undefined) return undefined;
      const span = { start: left.start, end: high.end };
      const writes = [`${first} and ${name} ${next.meaning.verbs[0]} ${high.writes[0]}`];
      return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: "and" };
    }
    const span = { start: left.start, end: path.end };
    const asked: Asked = { subject: name, verb: turned, operand: constant, kind: "value", isNegated: false };
    const isRight = this.isRight(this.slice(span), this.slice(span));
    return {
      ...span,
      parts: isRight ? [] : [{ kind: "condition", ...span, writes: [first] }],
      asked,
      joined: undefined,
    };
  }
}
