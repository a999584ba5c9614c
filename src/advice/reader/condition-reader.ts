import type { Token } from "../tokens.ts";
import { AUXILIARIES, CALLS, JOINTS, NEGATIONS, type Pair } from "../vocabulary.ts";
import { PeopleReader } from "./people-reader.ts";
import type { Asked, Node, Predicate, Subject } from "./readings.ts";
import { joined, negatedCase, OPPOSITES, opposedCase } from "./spelling.ts";

const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|holidays?|night|morning|noon|afternoon|evening|midnight|business|late|early)$/;

/** One condition, of one subject or of several, and one that leaves something out. */
export abstract class ConditionReader extends PeopleReader {
  // Conditions.

  protected condition(): Node | undefined {
    const isConstant = /^(?:always|never)$/.test(this.peek()?.lower ?? "");
    if (isConstant && (this.peek(1) === undefined || JOINTS.find((index) => this.wordAt(index + 1)))) {
      const { start, end } = this.peek() as Token;
      this.at++;
      return { start, end, parts: [], asked: undefined, joined: undefined };
    }
    if (this.isOfCalendar()) return undefined;
    return (
      this.attempt(() => this.sinceStep()) ??
      this.attempt(() => this.ofPeople()) ??
      this.attempt(() => this.call()) ??
      this.attempt(() => this.ofSeveral()) ??
      this.attempt(() => this.verbFirst()) ??
      this.attempt(() => this.ofOne())
    );
  }

  protected ofOne(): Node | undefined {
    const start = this.startOfNext();
    const subject = this.subject();
    if (subject === undefined) return undefined;
    if (subject.sort === "literal" || subject.sort === "now") return this.mirrored(subject);
    const special = this.attempt(() => this.bySubject(subject));
    if (special !== undefined) return special;
    // A path into a message is no data, whatever is asked of it.
    if (subject.sort === "step" && (subject.property ?? "") !== "") return undefined;
    const predicate = this.attempt(() => this.predicate(subject, true));
    if (predicate === undefined) return undefined;
    const isTrue = predicate.kind === "value" ? this.attempt(() => this.truth()) : undefined;
    if (isTrue === undefined) return this.assemble({ ...subject, start }, predicate);
    return this.answered({ ...subject, start }, predicate, isTrue);
  }

  /** `today is monday`, `it is not the weekend`: refused, whatever a text could be made of it. */
  private isOfCalendar(): boolean {
    const first = this.peek();
    const isDay = /^(?:today|tonight|tomorrow|yesterday)$/.test(first?.lower ?? "");
    if (first === undefined || (!isDay && first.lower !== "it")) return false;
    if (!/^(?:is|isn't|isnt|was|=|==|!=)$/.test(this.wordAt(1) ?? "")) return false;
    let ahead = 2;
    while (/^(?:not|the|an?|on)$/.test(this.wordAt(ahead) ?? "")) ahead++;
    const last = this.peek(ahead);
    if (!isDay && !DAYS.test(last?.lower ?? "")) return false;
    this.refuse("calendar", { start: first.start, end: (last ?? first).end });
    return true;
  }

  /** `data.total > 5 == true`: a comparison, and whether it shall hold. */
  private answered(subject: Subject, predicate: Predicate, isTrue: boolean): Node | undefined {
    const { verbs, operand } = predicate;
    const turned = isTrue ? verbs : verbs.flatMap((verb) => OPPOSITES.get(verb) ?? []);
    if (turned.length < verbs.length) return undefined;
    const span = { start: subject.start, end: this.endOfLast() };
    const writes = subject.writes.flatMap((name) =>
      turned.flatMap((verb) => (operand?.writes ?? [""]).map((one) => joined(name, verb, one))),
    );
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: undefined };
  }

  /** `30 minutes after email_1 has been sent`. */
  protected sinceStep(): Node | undefined {
    const start = this.startOfNext();
    if (this.stretch() === undefined || !this.optional(/^(?:after|before|since|following)$/))
      return undefined;
    return this.refuse("moment", { start, end: this.endOfLast() });
  }

  /** `has data.coupon`, `exists data.coupon`. */
  protected verbFirst(): Node | undefined {
    const first = this.peek();
    const pair: Pair | undefined = /^(?:has|exists|have|isset|defined)$/.test(first?.lower ?? "")
      ? ["exists", "does not exist"]
      : first?.lower === "empty"
        ? ["is empty", "is not empty"]
        : undefined;
    if (first === undefined || pair === undefined || this.peek(1)?.kind !== "path") return undefined;
    this.at++;
    const subject = this.subject();
    if (subject?.sort !== "path") return undefined;
    const span = { start: first.start, end: this.endOfLast() };
    const writes = subject.writes.map((text) => `${text} ${pair[0]}`);
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked: undefined, joined: undefined };
  }

  /** Several subjects with one predicate: `email_1 and sms_1 have been sent`. */
  protected ofSeveral(): Node | undefined {
    const start = this.startOfNext();
    const first = this.wordAt(0) ?? "";
    let connective: "and" | "or" | undefined;
    let isNegated = false;
    const isOpened = /^(?:all|both|each|every|none|neither|either|any|one)$/.test(first);
    if (this.attempt(() => this.atLeastOne())) connective = "or";
    else if (isOpened) {
      this.at++;
      this.optional(/^of$/);
      connective = /^(?:either|any|one)$/.test(first) ? "or" : "and";
      isNegated = /^(?:none|neither)$/.test(first);
    }
    const subjects: Subject[] = [];
    for (;;) {
      const subject = this.subject();
      if (subject === undefined || (subject.property ?? "") !== "") return undefined;
      subjects.push(subject);
      const next = this.wordAt(0) ?? "";
      if (!/^(?:and|or|,|nor|&|&&|\|\|)$/.test(next)) break;
      if (next === "nor") isNegated = true;
      if (next !== ",") connective ??= /^(?:or|\|\|)$/.test(next) ? "or" : "and";
      this.at++;
      if (next === "," && /^(?:and|or)$/.test(this.wordAt(0) ?? "")) {
        connective ??= this.is("or") ? "or" : "and";
        this.at++;
      }
    }
    const [head] = subjects;
    if (subjects.length < 2 || head === undefined) return undefined;
    const isOfSteps = subjects.every(({ sort, writes }) => sort === "step" && writes.length === 1);
    const isOfData = subjects.every(({ sort, writes }) => sort === "path" && writes.length === 1);
    if (!isOfSteps && !isOfData) return undefined;
    const predicate = this.predicate({ ...head, end: this.endOfLast() }, true);
    if (predicate === undefined || predicate.verbs.length !== 1) return undefined;
    // `data.muted and data.plan == "pro"`: the first may be a condition by itself.
    if (isOfData && predicate.kind !== "whole") return undefined;
    const operand = predicate.operand?.writes[0] ?? "";
    const texts = subjects.map(({ writes }) => {
      const text = joined(writes[0] as string, predicate.verbs[0] as string, operand);
      return isNegated ? `not ${text}` : text;
    });
    const span = { start, end: predicate.end };
    const by = connective ?? "and";
    const writes = [texts.join(` ${by} `)];
    const asked: Asked = {
      subject: head.writes[0] as string,
      verb: predicate.verbs[0] as string,
      operand,
      kind: predicate.kind,
      isNegated: predicate.isNegated,
    };
    return { ...span, parts: [{ kind: "condition", ...span, writes }], asked, joined: by };
  }

  /** `at least one of`, `one or more of`. */
  private atLeastOne(): true | undefined {
    const isMore = this.is("one") && this.is("or", 1) && this.is("more", 2);
    if (!isMore && !(this.is("at") && this.is("least", 1) && this.is("one", 2))) return undefined;
    this.at += 3;
    this.optional(/^of$/);
    return true;
  }

  // Conditions that leave something out.

  /** `or read`, `and <= 10`, `or missing`: the subject is that of the condition before. */
  protected withoutSubject(before: Asked): Node | undefined {
    const start = this.startOfNext();
    const isStep = before.kind === "case";
    const subject: Subject = {
      kind: "subject",
      sort: isStep ? "step" : "path",
      property: "",
      writes: [before.subject],
      start,
      end: start,
    };
    const first = this.wordAt(0) ?? "";
    const predicate = this.predicate(subject, false);
    if (predicate === undefined) return undefined;
    const hasVerb = AUXILIARIES.has(first) || NEGATIONS.has(first) || /^[<>=!]/.test(first);
    const isShared = before.kind === "case" && !hasVerb;
    const { start: from } = subject;
    const span = { start: from, end: predicate.end };
    const writesFor = (head: Asked): readonly string[] => {
      const { subject: name } = head;
      if (predicate.whole !== undefined) return predicate.whole(name);
      const turned =
        isShared && head.isNegated && !predicate.isNegated
          ? predicate.verbs.map(negatedCase)
          : predicate.verbs;
      const operands = predicate.operand?.writes ?? [""];
      return turned.flatMap((verb) => operands.map((operand) => joined(name, verb, operand)));
    };
    return {
      ...span,
      parts: [],
      asked: { ...before, isNegated: predicate.isNegated },
      joined: undefined,
      complete: (head) => {
        const writes = writesFor(head);
        const asked: Asked = {
          subject: head.subject,
          verb: (predicate.verbs[0] ?? head.verb) as string,
          operand: predicate.operand?.writes[0] ?? "",
          kind: predicate.kind,
          isNegated: isShared ? head.isNegated : predicate.isNegated,
        };
        return {
          writes,
          isShared: isShared,
          asked,
        };
      },
    };
  }

  /** `or "free"`, `or sms_1`: the subject and the verb, or the verb, are those of the condition before. */
  protected withoutVerb(before: Asked): Node | undefined {
    const start = this.startOfNext();
    const isNegated = this.optional(/^not$/);
    if (before.kind === "case") {
      const subject = this.subject();
      if (
        subject?.sort !== "step" ||
        subject.writes.length !== 1 ||
        (subject.property ?? "") !== "" ||
        isNegated
      )
        return undefined;
      const [name = ""] = subject.writes;
      const polarity = this.polarity();
      const span = { start, end: this.endOfLast() };
      return {
        ...span,
        parts: [],
        asked: { ...before, subject: name, isNegated: polarity?.isNegated ?? before.isNegated },
        joined: undefined,
        complete: (head) => {
          const verb =
            polarity === undefined || polarity.isNegated === head.isNegated
              ? head.verb
              : opposedCase(head.verb);
          return {
            writes: [joined(name, verb, head.operand)],
            isShared: polarity === undefined,
            asked: { ...head, subject: name, verb, isNegated: polarity?.isNegated ?? head.isNegated },
          };
        },
      };
    }
    if (before.kind !== "value" || !/^(?:==|!=|is|is not|contains|does not contain)$/.test(before.verb))
      return undefined;
    const value = this.value();
    if (value === undefined || (value.sort !== "constant" && value.sort !== "words" && value.sort !== "path"))
      return undefined;
    const [operand = ""] = value.writes;
    const verbOf = ({ verb }: Asked) => (isNegated ? (OPPOSITES.get(verb) ?? verb) : verb);
    return {
      start,
      end: this.endOfLast(),
      parts: [],
      asked: { ...before, operand },
      joined: undefined,
      complete: (head) => {
        const write = joined(head.subject, verbOf(head), operand);
        return {
          writes: [write],
          // A path alone may be compared, or be a condition itself.
          alone: value.sort === "path" ? `${operand} == true` : undefined,
          isShared: !isNegated,
          asked: { ...head, operand },
          value: value.sort === "path" ? undefined : operand,
        };
      },
    };
  }

  /** `has not`, `hasn't`, `was too`: an answer to what was asked before. */
  private polarity(): { readonly isNegated: boolean } | undefined {
    if (this.isAtEnd()) return undefined;
    let isNegated = false;
    while (!this.isAtEnd()) {
      const word = this.wordAt(0) ?? "";
      if (NEGATIONS.has(word)) isNegated = !isNegated;
      else if (!AUXILIARIES.has(word) && !/^(?:too|either|so)$/.test(word)) return undefined;
      this.at++;
    }
    return { isNegated };
  }

  /** A path alone. */
  protected lone(before: Asked | undefined): Node | undefined {
    const start = this.startOfNext();
    if (this.peek()?.kind === "word" && /^true|false$/.test(this.wordAt(0) ?? "") && before === undefined) {
      const { end, lower } = this.peek() as Token;
      this.at++;
      return {
        start,
        end,
        parts: [{ kind: "condition", start, end, writes: [lower === "true" ? "always" : "never"] }],
        asked: undefined,
        joined: undefined,
      };
    }
    const subject = this.subject();
    if (subject === undefined) return undefined;
    const span = { start, end: subject.end };
    const make = (writes: readonly string[]): Node => ({
      ...span,
      parts: [{ kind: "condition", ...span, writes }],
      asked: undefined,
      joined: undefined,
    });
    if (subject.sort === "step" && (subject.property ?? "") !== "") return this.bySubject(subject);
    const predicate = CALLS.get(/\.([^.]+\?)$/.exec(this.slice(span))?.[1]?.toLowerCase() ?? "");
    if (subject.sort === "path" && predicate !== undefined) {
      return make(subject.writes.map((text) => `${text.replace(/\.[^.]+$/, "")} ${predicate}`));
    }
    if (subject.sort !== "path") return undefined;
    const node = make(subject.writes.map((text) => `${text} == true`));
    // Behind a condition, a value may be meant as well.
    return before === undefined
      ? node
      : { ...node, parts: node.parts.map((part) => ({ ...part, isDoubtful: true })) };
  }
}
