// Written by `npm run generate`.

export const LOOKAHEAD = {
  operand: {
    OR: ["Path","Text Numeral True False Null OpenBracket OpenBrace","MessageStatus","Moment RelativeTime Liquid","Name","OpenParenthesis "],
  },
  time: {
    OR: ["Path","Text","Moment","RelativeTime","Liquid","Text Numeral True False Null OpenBracket OpenBrace MessageStatus Name OpenParenthesis "],
  },
  ends: {
    OR: ["And","Comma Or Name Path Text Numeral Moment Liquid RelativeTime True False Null OpenBracket OpenBrace MessageStatus OpenParenthesis "],
    OPTION: ["Path Text Numeral Moment Liquid RelativeTime True False Null OpenBracket OpenBrace MessageStatus Name OpenParenthesis "],
  },
  end: {
    OR: ["Path","Text","Numeral","Moment","Liquid","RelativeTime Text Numeral True False Null OpenBracket OpenBrace MessageStatus Name OpenParenthesis "],
  },
  literal: {
    OR: ["Text","Numeral","True","False","Null","OpenBracket","OpenBrace"],
  },
  list: {
    OPTION: ["Text Numeral True False Null OpenBracket OpenBrace Path Name Moment RelativeTime Liquid MessageStatus"],
    MANY: ["Comma Text Numeral True False Null OpenBracket OpenBrace Path Name Moment RelativeTime Liquid MessageStatus"],
    OR: ["Comma","Text Numeral True False Null OpenBracket OpenBrace Path Name Moment RelativeTime Liquid MessageStatus"],
    OR1: ["Text Numeral True False Null OpenBracket OpenBrace Path Name Moment RelativeTime Liquid MessageStatus",""],
    OR2: ["CloseBracket","Inner "],
  },
  item: {
    OR: ["Text Numeral True False Null OpenBracket OpenBrace","Path Name Moment RelativeTime Liquid MessageStatus"],
  },
  object: {
    OPTION: ["Text Name Numeral"],
    MANY: ["Comma Text Name Numeral"],
    OR: ["Comma","Text Name Numeral"],
    OR1: ["Text Name Numeral",""],
    OR2: ["CloseBrace","Inner "],
  },
  member: {
    OR: ["Text","Name Numeral"],
    OR1: ["Colon","Equal "],
    OR2: ["Text Numeral True False Null OpenBracket OpenBrace Path Name Moment RelativeTime Liquid MessageStatus",""],
  },
  predicate: {
    OR: ["Comparator","Is IsNot","Has HasNot","Contains","Exists","Does DoesNot"],
  },
  state: {
    OR: ["Is","IsNot"],
    OR1: ["Not","A Before On Between","Empty In A Before On Between After Comparator At More Fewer Alike One Skipped Sent Delivered Seen Read Interacted Archived Been Failed Bounced Had Path Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Name OpenParenthesis "],
  },
  property: {
    OR: ["Empty","In","A","A Before On Between","After","Comparator At More Fewer Alike One","Skipped Sent Delivered Seen Read Interacted Archived Been Failed Bounced Had","Path Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Name OpenParenthesis "],
  },
  membership: {
    OR: ["Audience","Name Inner "],
  },
  relation: {
    OR: ["A","Before","On","Between"],
  },
  timestamp: {
    OR: ["Timestamp","Name Inner "],
  },
  dateWord: {
    OPTION: ["DateWord"],
  },
  point: {
    OR: ["Now","Path Text Moment RelativeTime Liquid Numeral True False Null OpenBracket OpenBrace MessageStatus Name OpenParenthesis "],
  },
  onOrAfter: {
    OR: ["Or","Name Inner "],
    OR1: ["After","Before","Name Inner "],
  },
  between: {
    OPTION: ["Times"],
    OR: ["OpenBracket","Path Text Numeral Moment Liquid RelativeTime True False Null OpenBracket OpenBrace MessageStatus Name OpenParenthesis And Comma Or "],
  },
  content: {
    OPTION: ["All Any"],
    OR: ["All","Any"],
  },
  denial: {
    OR: ["Does","DoesNot"],
    OR1: ["Not","Contain Contains Exist Exists Name Inner "],
  },
  denied: {
    OR: ["Contain","Exist","Contains Exists Name Inner "],
  },
  statusCase: {
    OR: ["Has","HasNot"],
    OPTION: ["Not"],
  },
  casePhrase: {
    OR: ["Been","Failed Bounced Had","Skipped Sent Delivered Seen Read Interacted Archived Name Path Text Numeral True False Null OpenBracket OpenBrace "],
  },
  been: {
    OR: ["Skipped Sent Delivered Seen Read Interacted Archived","Failed Bounced Had Clicked Not Name "],
  },
  seenPhrase: {
    OPTION: ["But"],
    OR: ["But"],
    OR1: ["Not","Name Inner "],
    OR2: ["Read","Name Inner "],
  },
  readPhrase: {
    OPTION: ["But"],
    OR: ["But"],
    OR1: ["Not","Name Inner "],
    OR2: ["Clicked","Name Inner "],
  },
  interactedPhrase: {
    OR: ["With","Name Inner "],
  },
  participle: {
    OR: ["Skipped","Sent","Delivered","Seen","Read","Interacted","Archived"],
  },
  failedPhrase: {
    OR: ["Delivery","Name Inner "],
  },
  hadPhrase: {
    OR: ["A","Name Inner "],
    OR1: ["Link","Name Inner "],
    OR2: ["Clicked","Name Inner "],
  },
  active: {
    OR: ["Failed","Bounced","Had"],
  },
  whole: {
    MANY: ["CloseParenthesis"],
  },
  disjunction: {
    MANY: ["Or"],
  },
  conjunction: {
    MANY: ["And Not OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Comma Stray"],
    OR: ["And","Not OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid","Comma Stray"],
  },
  negation: {
    OR: ["Not","OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid","Comparator Is IsNot Has HasNot Contains Exists Does DoesNot Stray "],
  },
  negated: {
    OPTION: ["Not"],
    OR: ["OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid","Comparator Is IsNot Has HasNot Contains Exists Does DoesNot Stray "],
  },
  condition: {
    OR: ["OpenParenthesis","Always","Never","Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid"],
  },
  parentheses: {
    OR: ["CloseParenthesis",""],
  },
  trio: {
    OR: ["Comparator Is IsNot Has HasNot Contains Exists Does DoesNot","Contain Exist Skipped Sent Delivered Seen Read Interacted Archived Been Failed Bounced Had Empty After Comparator At More Fewer Alike One A Before On Between In Name","Not",""],
  },
  subject: {
    OR: ["Path","Name","Text Numeral True False Null OpenBracket OpenBrace","MessageStatus","Moment RelativeTime Liquid"],
  },
  mistakeNoOperand: {
    OR: ["OpenParenthesis",""],
  },
  mistakeTime: {
    OR: ["Text Numeral True False Null OpenBracket OpenBrace","MessageStatus","Name","OpenParenthesis "],
  },
  mistakeEnd: {
    OR: ["RelativeTime","Text Numeral True False Null OpenBracket OpenBrace","MessageStatus","Name","OpenParenthesis "],
  },
  mistakeParentheses: {
    MANY: ["Inner And Or OpenParenthesis"],
    OR: ["Inner","And","Or","OpenParenthesis"],
    OPTION: ["CloseParenthesis"],
  },
  mistakeBetween: {
    OPTION: ["Comma Or Name"],
    OR: ["Comma","Or","Name"],
  },
  mistakeItem: {
    OR: ["Path","Name","Moment RelativeTime Liquid","MessageStatus"],
  },
  mistakeKey: {
    OR: ["Name","Numeral"],
  },
  mistakeNoColon: {
    OR: ["Equal",""],
  },
  mistakeUnclosed: {
    MANY: ["Inner"],
    OPTION: ["CloseBracket CloseBrace"],
    OR: ["CloseBracket","CloseBrace"],
  },
  mistakeWords: {
    MANY: ["Name"],
  },
  mistakeTimeHere: {
    OR: ["Moment","RelativeTime","Liquid"],
  },
  mistakeVerb: {
    OR: ["Contain","Exist","Skipped Sent Delivered Seen Read Interacted Archived","Been","Failed Bounced Had","Empty","After","Comparator At More Fewer Alike One","A Before On Between In","Name"],
  },
  mistakeRelation: {
    OR: ["A Before On Between","In"],
  },
  mistakeNot: {
    OR: ["Contain Contains","Exist Exists","Skipped Sent Delivered Seen Read Interacted Archived","Been Failed Bounced Had","Comparator At More Fewer Alike One","Empty In A Before On Between After Comparator At More Fewer Alike One Skipped Sent Delivered Seen Read Interacted Archived Been Failed Bounced Had Path Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Name OpenParenthesis "],
    OR1: ["Contain","Contains"],
    OR2: ["Exist","Exists"],
    OR3: ["Been","Failed Bounced Had"],
  },
  mistakeDoes: {
    OR: ["Contain Contains","Exist Exists","Name","Name Inner "],
    OR1: ["Contain","Contains"],
    OR2: ["Exist","Exists"],
  },
  mistakeDenied: {
    OR: ["Contains","Exists","Name","Name Inner "],
  },
  mistakeComparison: {
    OR: ["Comparator","At","More","Fewer","Alike","One"],
    OR1: ["Most","Least "],
    OPTION: ["Least"],
    OPTION1: ["To"],
    OPTION2: ["Of"],
    OPTION3: ["Path Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Name OpenParenthesis "],
  },
  mistakeThan: {
    OPTION: ["Than"],
    OPTION1: ["Or"],
    OPTION2: ["To"],
  },
  mistakeIn: {
    MANY: ["Name"],
  },
  mistakeIsCase: {
    OR: ["Skipped Sent Delivered Seen Read Interacted Archived","Been","Failed Bounced Had"],
  },
  mistakeCase: {
    OR: ["Skipped Sent Delivered Seen Read Interacted Archived","Name","Path Text Numeral True False Null OpenBracket OpenBrace",""],
    OR1: ["Path","Text Numeral True False Null OpenBracket OpenBrace"],
  },
  mistakeParticiple: {
    OR: ["Failed Bounced Had","Clicked","Not","Name",""],
    OR1: ["Skipped Sent Delivered Seen Read Interacted Archived","Inner "],
  },
  mistakeBeenActive: {
    OR: ["Failed","Bounced","Had"],
    MANY: ["Name"],
  },
  mistakeUnknownCase: {
    OPTION: ["With"],
  },
  mistakePhrase: {
    MANY: ["Name"],
  },
  mistakeRest: {
    MANY: ["Inner"],
  },
  mistakeOmitted: {
    OR: ["Not","OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid"],
  },
  mistakeLeftover: {
    OR: ["Comma","Stray"],
    OR1: ["Not","OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid",""],
  },
  mistakeNoCondition: {
    OR: ["Comparator Is IsNot Has HasNot Contains Exists Does DoesNot","Stray",""],
  },
  mistakeDoubleNot: {
    AT_LEAST_ONE: ["Not"],
  },
  mistakeExtraParenthesis: {
    OPTION: ["And Or"],
    OR: ["And","Or"],
    OPTION1: ["Not OpenParenthesis Always Never Path Name Text Numeral True False Null OpenBracket OpenBrace MessageStatus Moment RelativeTime Liquid Comparator Is IsNot Has HasNot Contains Exists Does DoesNot Stray And Or "],
  },
} as const;
