"use strict";
export const condition = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"condition.schema.json","title":"Condition","description":"A stored condition of a workflow step or of a preference: what it looks at, how it compares, and with what. What a schema cannot say of the JSON inside a text, decoding still refuses: a number that is not finite, nesting past the limit.","examples":[{"variable":"refs.in_app_feed_1.engagement_status","operator":"not_contains","argument":"$message.seen"},{"variable":"recipient.plan","operator":"equal_to","argument":"pro"},{"variable":"data.due_at","operator":"is_timestamp_before","argument":"7 days from now"},{"variable":"data.count","operator":"is_between","argument":"[1, 5]"},{"variable":"recipient.name","operator":"not_empty"}],"type":"object","required":["variable","operator"],"additionalProperties":false,"properties":{"variable":{"type":"string","description":"A path, such as `data.plan` or `refs.email_1.delivery_status`, under one of data, recipient, actor, vars, workflow, run, tenant, refs. Any other text is a constant: legal, and hardly ever meant.","not":{"pattern":"^\\$message\\."}},"operator":{"description":"How the variable is compared. is_not_timestamp, is_timestamp_before_date, is_timestamp_on_or_after_date are for preferences only.","enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to","contains","not_contains","contains_all","not_contains_all","empty","not_empty","exists","not_exists","is_timestamp","is_not_timestamp","is_timestamp_before","is_timestamp_on_or_after","is_timestamp_before_date","is_timestamp_on_or_after_date","is_timestamp_between","is_timestamp_before_now","is_timestamp_on_or_after_now","is_between","is_audience_member","is_not_audience_member"]},"argument":{"description":"What the variable is compared with: a path, a constant as JSON text (`5` is a number, `pro` or `\"pro\"` a text), a reserved status (`$message.seen`), a time (`7 days ago`). Absent or null where the operator takes none; in a preference null."}},"allOf":[{"$comment":"Lengths before patterns.","properties":{"variable":{"maxLength":1048576},"argument":{"maxLength":1048576}}},{"if":{"required":["variable"],"properties":{"variable":{"pattern":"^(?!refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)$)refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$"}}},"then":{"$ref":"#/$defs/statusCondition"},"else":{"$ref":"#/$defs/dataCondition"}}],"$defs":{"statusCondition":{"title":"Asks what became of a step's messages","required":["argument"],"properties":{"variable":{"pattern":"^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])\\.(?:delivery_status|engagement_status|status)$"}},"allOf":[{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.delivery_status$"}}},"then":{"properties":{"operator":{"enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to"]},"argument":{"enum":["$message.skipped","$message.undelivered","$message.bounced","$message.delivery_attempted","$message.queued","$message.not_sent","$message.sent","$message.delivered"]}}}},{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.engagement_status$"}}},"then":{"properties":{"operator":{"enum":["contains","not_contains"]},"argument":{"enum":["$message.seen","$message.read","$message.interacted","$message.link_clicked","$message.archived","$message.seen_not_read","$message.read_not_link_clicked"]}}}},{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.status$"}}},"then":{"properties":{"operator":{"enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to"]},"argument":{"enum":["$message.skipped","$message.undelivered","$message.bounced","$message.delivery_attempted","$message.queued","$message.not_sent","$message.sent","$message.delivered","$message.seen","$message.read","$message.interacted","$message.link_clicked","$message.archived"]}}}}]},"dataCondition":{"title":"Compares data","allOf":[{"if":{"required":["operator"],"properties":{"operator":{"enum":["empty","not_empty","exists","not_exists","is_timestamp","is_not_timestamp","is_timestamp_before_now","is_timestamp_on_or_after_now"]}}},"then":{"properties":{"argument":{"$ref":"#/$defs/noStatus"}}}},{"if":{"required":["operator"],"properties":{"operator":{"enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to","contains","not_contains","contains_all","not_contains_all"]}}},"then":{"required":["argument"],"properties":{"argument":{"$ref":"#/$defs/value"}}}},{"if":{"required":["operator"],"properties":{"operator":{"enum":["is_timestamp_before","is_timestamp_on_or_after","is_timestamp_before_date","is_timestamp_on_or_after_date"]}}},"then":{"required":["argument"],"properties":{"argument":{"$ref":"#/$defs/time"}}}},{"if":{"required":["operator"],"properties":{"operator":{"enum":["is_timestamp_between"]}}},"then":{"required":["argument"],"properties":{"argument":{"$ref":"#/$defs/times"}}}},{"if":{"required":["operator"],"properties":{"operator":{"enum":["is_between"]}}},"then":{"required":["argument"],"properties":{"argument":{"$ref":"#/$defs/numbers"}}}},{"if":{"required":["operator"],"properties":{"operator":{"enum":["is_audience_member","is_not_audience_member"]}}},"then":{"required":["argument"],"properties":{"variable":{"const":"recipient"},"argument":{"$ref":"#/$defs/value"}}}}]},"noStatus":{"title":"No reserved status and no path of a step's status","not":{"type":"string","pattern":"^\\$message\\.|^(?!refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)$)refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$"}},"value":{"title":"A constant or a path","type":["boolean","number","string","array","object"],"allOf":[{"$ref":"#/$defs/noStatus"},{"$ref":"constant.schema.json"}]},"time":{"title":"A timestamp, a relative time, a path in Liquid braces or a path","type":"string","pattern":"^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|[ \\t\\n\\r]*\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"[ \\t\\n\\r]*|(?:0|[1-9]\\d{0,8}) (?:minute|hour|day|week)s? (?:ago|from now)|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\}))$"},"times":{"title":"Two times, both included, as a list or as its JSON text","type":["string","array"],"pattern":"^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$","minItems":2,"maxItems":2,"items":{"type":"string","maxLength":1048576,"pattern":"^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}},"numbers":{"title":"Two numbers, both included, as a list or as its JSON text","type":["string","array"],"pattern":"^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$","minItems":2,"maxItems":2,"items":{"type":["number","string"],"minimum":-1.7976931348623157e+308,"maximum":1.7976931348623157e+308,"maxLength":1048576,"pattern":"^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}}}};
const schema32 = {"title":"Asks what became of a step's messages","required":["argument"],"properties":{"variable":{"pattern":"^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])\\.(?:delivery_status|engagement_status|status)$"}},"allOf":[{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.delivery_status$"}}},"then":{"properties":{"operator":{"enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to"]},"argument":{"enum":["$message.skipped","$message.undelivered","$message.bounced","$message.delivery_attempted","$message.queued","$message.not_sent","$message.sent","$message.delivered"]}}}},{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.engagement_status$"}}},"then":{"properties":{"operator":{"enum":["contains","not_contains"]},"argument":{"enum":["$message.seen","$message.read","$message.interacted","$message.link_clicked","$message.archived","$message.seen_not_read","$message.read_not_link_clicked"]}}}},{"if":{"required":["variable"],"properties":{"variable":{"pattern":"\\.status$"}}},"then":{"properties":{"operator":{"enum":["equal_to","not_equal_to","greater_than","greater_than_or_equal_to","less_than","less_than_or_equal_to"]},"argument":{"enum":["$message.skipped","$message.undelivered","$message.bounced","$message.delivery_attempted","$message.queued","$message.not_sent","$message.sent","$message.delivered","$message.seen","$message.read","$message.interacted","$message.link_clicked","$message.archived"]}}}}]};
const func0 = Object.prototype.hasOwnProperty;
const func61 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
const pattern4 = new RegExp("^(?!refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)$)refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$", "u");
const pattern5 = new RegExp("\\.delivery_status$", "u");
const pattern6 = new RegExp("\\.engagement_status$", "u");
const pattern7 = new RegExp("\\.status$", "u");
const pattern8 = new RegExp("^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])\\.(?:delivery_status|engagement_status|status)$", "u");
const pattern16 = new RegExp("^\\$message\\.", "u");
const schema105 = {"title":"Two times, both included, as a list or as its JSON text","type":["string","array"],"pattern":"^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$","minItems":2,"maxItems":2,"items":{"type":"string","maxLength":1048576,"pattern":"^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}};
const schema106 = {"title":"Two numbers, both included, as a list or as its JSON text","type":["string","array"],"pattern":"^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$","minItems":2,"maxItems":2,"items":{"type":["number","string"],"minimum":-1.7976931348623157e+308,"maximum":1.7976931348623157e+308,"maxLength":1048576,"pattern":"^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}};
const pattern9 = new RegExp("^\\$message\\.|^(?!refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)$)refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$", "u");
const pattern11 = new RegExp("^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|[ \\t\\n\\r]*\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"[ \\t\\n\\r]*|(?:0|[1-9]\\d{0,8}) (?:minute|hour|day|week)s? (?:ago|from now)|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\}))$", "u");
const pattern12 = new RegExp("^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$", "u");
const pattern13 = new RegExp("^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$", "u");
const pattern14 = new RegExp("^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$", "u");
const pattern15 = new RegExp("^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$", "u");
const schema35 = {"title":"A constant or a path","type":["boolean","number","string","array","object"],"allOf":[{"$ref":"#/$defs/noStatus"},{"$ref":"constant.schema.json"}]};
const schema102 = {"type":["null","boolean","number","string"],"minimum":-1.7976931348623157e+308,"maximum":1.7976931348623157e+308};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate87.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate87.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs0 = errors;
const _errs1 = errors;
if((((data0 !== null) && (typeof data0 !== "boolean")) && (!(typeof data0 == "number"))) && (typeof data0 !== "string")){
validate87.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/0/type",keyword:"type",params:{type: schema102.type}}];
return false;
}
if(errors === _errs1){
if(typeof data0 == "number"){
if(data0 > 1.7976931348623157e+308 || isNaN(data0)){
validate87.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data0 < -1.7976931348623157e+308 || isNaN(data0)){
validate87.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
let data1 = data[key0];
const _errs4 = errors;
const _errs5 = errors;
if((((data1 !== null) && (typeof data1 !== "boolean")) && (!(typeof data1 == "number"))) && (typeof data1 !== "string")){
validate87.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/0/type",keyword:"type",params:{type: schema102.type}}];
return false;
}
if(errors === _errs5){
if(typeof data1 == "number"){
if(data1 > 1.7976931348623157e+308 || isNaN(data1)){
validate87.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data1 < -1.7976931348623157e+308 || isNaN(data1)){
validate87.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
}
var valid2 = _errs4 === errors;
if(!valid2){
break;
}
}
}
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate86.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate86.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate87(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate87(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate85.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate85.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate86(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate86(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate84.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate84.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate85(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate85(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate83.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate83.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate84(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate84(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate82.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate82.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate83(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate83(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate81.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate81.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate82(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate82(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate80.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate80.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate81(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate81(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate79.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate79.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate80(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate80(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate78.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate78.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate79(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate79(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate77.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate77.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate78(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate78(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate76.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate76.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate77(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate77(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate75.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate75.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate76(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate76(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate74.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate74.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate75(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate75(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate73.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate73.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate74(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate74(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate72.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate72.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate73(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate73(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate71.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate71.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate72(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate72(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate70.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate70.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate71(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate71(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate69.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate69.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate70(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate70(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate68.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate68.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate69(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate69(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate67.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate67.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate68(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate68(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate66.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate66.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate67(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate67(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate65.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate65.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate66(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate66(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate64.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate64.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate65(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate65(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate63.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate63.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate64(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate64(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate62.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate62.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate63(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate63(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate61.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate61.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate62(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate62(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate60.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate60.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate61(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate61(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate59.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate59.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate60(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate60(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate58.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate58.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate59(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate59(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate57.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate57.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate58(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate58(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate56.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate56.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate57(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate55.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate55.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate56(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate56(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate54.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate54.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate55(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate53.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate53.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate54(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate54(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate52.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate52.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate53(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate53(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate51.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate51.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate52(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate52(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate50.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate50.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate51(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate51(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate49.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate49.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate50(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate50(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate48.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate48.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate49(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate49(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate47.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate47.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate48(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate48(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate46.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate46.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate47(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate47(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate45.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate45.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate46(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate46(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate44.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate44.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate45(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate45(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate43.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate43.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate44(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate44(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate42.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate42.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate43(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate43(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate41.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate41.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate42(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate42(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate40.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate40.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate41(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate41(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate39.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate39.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate40(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate40(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate38.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate38.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate39(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate39(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate37.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate37.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate38(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate38(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate36.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate36.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate37(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate37(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate35.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate35.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate36(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate36(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate34.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate34.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate35(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate35(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate33.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate33.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate34(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate34(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate32.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate32.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate33(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate33(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate31.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate31.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate32(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate32(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate30.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate30.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate31(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate31(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate29.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate29.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate30(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate30(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate28.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate28.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate29(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate27.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate27.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate28(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate28(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate26.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate26.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate27(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate27(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate25.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate25.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate26(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate26(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data == "number"){
if(data > 1.7976931348623157e+308 || isNaN(data)){
validate24.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data < -1.7976931348623157e+308 || isNaN(data)){
validate24.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs0 = errors;
if(!(validate25(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(!valid0){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(!(validate25(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(!valid1){
break;
}
}
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="constant.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((!data || typeof data != "object") && (typeof data !== "boolean")) && (!(typeof data == "number"))) && (typeof data !== "string")){
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
const _errs1 = errors;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid2 = _errs4 === errors;
if(valid2){
validate22.errors = [{instancePath,schemaPath:"#/$defs/noStatus/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
let valid1 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing0 = "operator")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
let data0 = data.operator;
if(!((((((((data0 === "empty") || (data0 === "not_empty")) || (data0 === "exists")) || (data0 === "not_exists")) || (data0 === "is_timestamp")) || (data0 === "is_not_timestamp")) || (data0 === "is_timestamp_before_now")) || (data0 === "is_timestamp_on_or_after_now"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.argument !== undefined && func0.call(data, "argument")){
let data1 = data.argument;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid5 = _errs8 === errors;
if(valid5){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/noStatus/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
}
var _valid0 = _errs4 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.argument = true;
props0.operator = true;
}
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs10 = errors;
const _errs11 = errors;
let valid6 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing1 = "operator")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
let data2 = data.operator;
if(!((((((((((data2 === "equal_to") || (data2 === "not_equal_to")) || (data2 === "greater_than")) || (data2 === "greater_than_or_equal_to")) || (data2 === "less_than")) || (data2 === "less_than_or_equal_to")) || (data2 === "contains")) || (data2 === "not_contains")) || (data2 === "contains_all")) || (data2 === "not_contains_all"))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing2 = "argument")){
validate21.errors = [{instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data.argument !== undefined && func0.call(data, "argument")){
if(!(validate22(data.argument, {instancePath:instancePath+"/argument",parentData:data,parentDataProperty:"argument",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
var _valid1 = _errs14 === errors;
valid6 = _valid1;
if(valid6){
var props1 = {};
props1.argument = true;
props1.operator = true;
}
}
if(!valid6){
const err7 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs10 === errors;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs16 = errors;
const _errs17 = errors;
let valid9 = true;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing3 = "operator")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
let data4 = data.operator;
if(!((((data4 === "is_timestamp_before") || (data4 === "is_timestamp_on_or_after")) || (data4 === "is_timestamp_before_date")) || (data4 === "is_timestamp_on_or_after_date"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
var _valid2 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing4 = "argument")){
validate21.errors = [{instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data.argument !== undefined && func0.call(data, "argument")){
let data5 = data.argument;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|[ \\t\\n\\r]*\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"[ \\t\\n\\r]*|(?:0|[1-9]\\d{0,8}) (?:minute|hour|day|week)s? (?:ago|from now)|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\}))$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
var _valid2 = _errs20 === errors;
valid9 = _valid2;
if(valid9){
var props2 = {};
props2.argument = true;
props2.operator = true;
}
}
if(!valid9){
const err10 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs16 === errors;
if(valid0){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs24 = errors;
const _errs25 = errors;
let valid13 = true;
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing5 = "operator")){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
if(!(data.operator === "is_timestamp_between")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
var _valid3 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing6 = "argument")){
validate21.errors = [{instancePath,schemaPath:"#/allOf/3/then/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data.argument !== undefined && func0.call(data, "argument")){
let data7 = data.argument;
const _errs30 = errors;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: schema105.type}}];
return false;
}
if(errors === _errs30){
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/times/pattern",keyword:"pattern",params:{pattern: "^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:\"(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?\"|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$"}}];
return false;
}
}
if(errors === _errs30){
if(Array.isArray(data7)){
if(data7.length > 2){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/times/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data7.length < 2){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/times/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid17 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs32 = errors;
if(errors === _errs32){
if(typeof data8 === "string"){
if(func61(data8) > 1048576){
validate21.errors = [{instancePath:instancePath+"/argument/" + i0,schemaPath:"#/$defs/times/items/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
else {
if(!pattern13.test(data8)){
validate21.errors = [{instancePath:instancePath+"/argument/" + i0,schemaPath:"#/$defs/times/items/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/argument/" + i0,schemaPath:"#/$defs/times/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid17 = _errs32 === errors;
if(!valid17){
break;
}
}
}
}
}
}
}
}
}
}
var _valid3 = _errs28 === errors;
valid13 = _valid3;
if(valid13){
var props3 = {};
props3.argument = true;
props3.operator = true;
}
}
if(!valid13){
const err13 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs24 === errors;
if(valid0){
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs34 = errors;
const _errs35 = errors;
let valid18 = true;
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing7 = "operator")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
if(!(data.operator === "is_between")){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
var _valid4 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing8 = "argument")){
validate21.errors = [{instancePath,schemaPath:"#/allOf/4/then/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data.argument !== undefined && func0.call(data, "argument")){
let data10 = data.argument;
const _errs40 = errors;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/numbers/type",keyword:"type",params:{type: schema106.type}}];
return false;
}
if(errors === _errs40){
if(typeof data10 === "string"){
if(!pattern14.test(data10)){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/numbers/pattern",keyword:"pattern",params:{pattern: "^[ \\t\\n\\r]*\\[[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*,[ \\t\\n\\r]*(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+))\"|\"\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\\\\\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\\\\\(?:\\\\\"|\\\\\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\\\\\"\\])+)) *\\}\\}\")[ \\t\\n\\r]*\\][ \\t\\n\\r]*$"}}];
return false;
}
}
if(errors === _errs40){
if(Array.isArray(data10)){
if(data10.length > 2){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/numbers/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data10.length < 2){
validate21.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/numbers/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid22 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs42 = errors;
if((!(typeof data11 == "number")) && (typeof data11 !== "string")){
validate21.errors = [{instancePath:instancePath+"/argument/" + i1,schemaPath:"#/$defs/numbers/items/type",keyword:"type",params:{type: schema106.items.type}}];
return false;
}
if(errors === _errs42){
if(typeof data11 == "number"){
if(data11 > 1.7976931348623157e+308 || isNaN(data11)){
validate21.errors = [{instancePath:instancePath+"/argument/" + i1,schemaPath:"#/$defs/numbers/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.7976931348623157e+308}}];
return false;
}
else {
if(data11 < -1.7976931348623157e+308 || isNaN(data11)){
validate21.errors = [{instancePath:instancePath+"/argument/" + i1,schemaPath:"#/$defs/numbers/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1.7976931348623157e+308}}];
return false;
}
}
}
if(errors === _errs42){
if(typeof data11 === "string"){
if(func61(data11) > 1048576){
validate21.errors = [{instancePath:instancePath+"/argument/" + i1,schemaPath:"#/$defs/numbers/items/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
else {
if(!pattern15.test(data11)){
validate21.errors = [{instancePath:instancePath+"/argument/" + i1,schemaPath:"#/$defs/numbers/items/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+))|\\{\\{ *(?:(?:data|recipient|actor|vars|workflow|run|tenant)(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+|refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])(?:\\.matched|\\.signal_variables(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+)) *\\}\\})$"}}];
return false;
}
}
}
}
}
var valid22 = _errs42 === errors;
if(!valid22){
break;
}
}
}
}
}
}
}
}
}
}
var _valid4 = _errs38 === errors;
valid18 = _valid4;
if(valid18){
var props4 = {};
props4.argument = true;
props4.operator = true;
}
}
if(!valid18){
const err16 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs34 === errors;
if(valid0){
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs44 = errors;
const _errs45 = errors;
let valid23 = true;
const _errs46 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if(((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing9 = "operator")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data.operator !== undefined && func0.call(data, "operator")){
let data12 = data.operator;
if(!((data12 === "is_audience_member") || (data12 === "is_not_audience_member"))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
var _valid5 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs48 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing10 = "argument")){
validate21.errors = [{instancePath,schemaPath:"#/allOf/5/then/required",keyword:"required",params:{missingProperty: missing10}}];
return false;
}
else {
if(data.variable !== undefined && func0.call(data, "variable")){
const _errs49 = errors;
if("recipient" !== data.variable){
validate21.errors = [{instancePath:instancePath+"/variable",schemaPath:"#/allOf/5/then/properties/variable/const",keyword:"const",params:{allowedValue: "recipient"}}];
return false;
}
var valid25 = _errs49 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data.argument !== undefined && func0.call(data, "argument")){
const _errs50 = errors;
if(!(validate22(data.argument, {instancePath:instancePath+"/argument",parentData:data,parentDataProperty:"argument",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid25 = _errs50 === errors;
}
else {
var valid25 = true;
}
}
}
}
var _valid5 = _errs48 === errors;
valid23 = _valid5;
if(valid23){
var props5 = {};
props5.variable = true;
props5.argument = true;
props5.operator = true;
}
}
if(!valid23){
const err19 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs44 === errors;
if(valid0){
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
}
}
}
}
}
}
validate21.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="condition.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.variable !== undefined && func0.call(data, "variable")){
let data0 = data.variable;
const _errs3 = errors;
if(typeof data0 === "string"){
if(func61(data0) > 1048576){
validate20.errors = [{instancePath:instancePath+"/variable",schemaPath:"#/allOf/0/properties/variable/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.argument !== undefined && func0.call(data, "argument")){
let data1 = data.argument;
const _errs4 = errors;
if(typeof data1 === "string"){
if(func61(data1) > 1048576){
validate20.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/allOf/0/properties/argument/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs5 = errors;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing0 = "variable")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.variable !== undefined && func0.call(data, "variable")){
let data2 = data.variable;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
const _errs10 = errors;
const _errs11 = errors;
const _errs12 = errors;
let valid6 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing1 = "variable")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.variable !== undefined && func0.call(data, "variable")){
let data3 = data.variable;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operator !== undefined && func0.call(data, "operator")){
let data4 = data.operator;
const _errs16 = errors;
if(!((((((data4 === "equal_to") || (data4 === "not_equal_to")) || (data4 === "greater_than")) || (data4 === "greater_than_or_equal_to")) || (data4 === "less_than")) || (data4 === "less_than_or_equal_to"))){
validate20.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/statusCondition/allOf/0/then/properties/operator/enum",keyword:"enum",params:{allowedValues: schema32.allOf[0].then.properties.operator.enum}}];
return false;
}
var valid8 = _errs16 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.argument !== undefined && func0.call(data, "argument")){
let data5 = data.argument;
const _errs17 = errors;
if(!((((((((data5 === "$message.skipped") || (data5 === "$message.undelivered")) || (data5 === "$message.bounced")) || (data5 === "$message.delivery_attempted")) || (data5 === "$message.queued")) || (data5 === "$message.not_sent")) || (data5 === "$message.sent")) || (data5 === "$message.delivered"))){
validate20.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/statusCondition/allOf/0/then/properties/argument/enum",keyword:"enum",params:{allowedValues: schema32.allOf[0].then.properties.argument.enum}}];
return false;
}
var valid8 = _errs17 === errors;
}
else {
var valid8 = true;
}
}
}
var _valid1 = _errs15 === errors;
valid6 = _valid1;
if(valid6){
var props0 = {};
props0.operator = true;
props0.argument = true;
props0.variable = true;
}
}
if(!valid6){
const err4 = {instancePath,schemaPath:"#/$defs/statusCondition/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid5 = _errs11 === errors;
if(valid5){
const _errs18 = errors;
const _errs19 = errors;
let valid9 = true;
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing2 = "variable")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.variable !== undefined && func0.call(data, "variable")){
let data6 = data.variable;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
var _valid2 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operator !== undefined && func0.call(data, "operator")){
let data7 = data.operator;
const _errs23 = errors;
if(!((data7 === "contains") || (data7 === "not_contains"))){
validate20.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/statusCondition/allOf/1/then/properties/operator/enum",keyword:"enum",params:{allowedValues: schema32.allOf[1].then.properties.operator.enum}}];
return false;
}
var valid11 = _errs23 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.argument !== undefined && func0.call(data, "argument")){
let data8 = data.argument;
const _errs24 = errors;
if(!(((((((data8 === "$message.seen") || (data8 === "$message.read")) || (data8 === "$message.interacted")) || (data8 === "$message.link_clicked")) || (data8 === "$message.archived")) || (data8 === "$message.seen_not_read")) || (data8 === "$message.read_not_link_clicked"))){
validate20.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/statusCondition/allOf/1/then/properties/argument/enum",keyword:"enum",params:{allowedValues: schema32.allOf[1].then.properties.argument.enum}}];
return false;
}
var valid11 = _errs24 === errors;
}
else {
var valid11 = true;
}
}
}
var _valid2 = _errs22 === errors;
valid9 = _valid2;
if(valid9){
var props1 = {};
props1.operator = true;
props1.argument = true;
props1.variable = true;
}
}
if(!valid9){
const err7 = {instancePath,schemaPath:"#/$defs/statusCondition/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid5 = _errs18 === errors;
if(valid5){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs25 = errors;
const _errs26 = errors;
let valid12 = true;
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing3 = "variable")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data.variable !== undefined && func0.call(data, "variable")){
let data9 = data.variable;
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
}
var _valid3 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operator !== undefined && func0.call(data, "operator")){
let data10 = data.operator;
const _errs30 = errors;
if(!((((((data10 === "equal_to") || (data10 === "not_equal_to")) || (data10 === "greater_than")) || (data10 === "greater_than_or_equal_to")) || (data10 === "less_than")) || (data10 === "less_than_or_equal_to"))){
validate20.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/statusCondition/allOf/2/then/properties/operator/enum",keyword:"enum",params:{allowedValues: schema32.allOf[2].then.properties.operator.enum}}];
return false;
}
var valid14 = _errs30 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.argument !== undefined && func0.call(data, "argument")){
let data11 = data.argument;
const _errs31 = errors;
if(!(((((((((((((data11 === "$message.skipped") || (data11 === "$message.undelivered")) || (data11 === "$message.bounced")) || (data11 === "$message.delivery_attempted")) || (data11 === "$message.queued")) || (data11 === "$message.not_sent")) || (data11 === "$message.sent")) || (data11 === "$message.delivered")) || (data11 === "$message.seen")) || (data11 === "$message.read")) || (data11 === "$message.interacted")) || (data11 === "$message.link_clicked")) || (data11 === "$message.archived"))){
validate20.errors = [{instancePath:instancePath+"/argument",schemaPath:"#/$defs/statusCondition/allOf/2/then/properties/argument/enum",keyword:"enum",params:{allowedValues: schema32.allOf[2].then.properties.argument.enum}}];
return false;
}
var valid14 = _errs31 === errors;
}
else {
var valid14 = true;
}
}
}
var _valid3 = _errs29 === errors;
valid12 = _valid3;
if(valid12){
var props2 = {};
props2.operator = true;
props2.argument = true;
props2.variable = true;
}
}
if(!valid12){
const err10 = {instancePath,schemaPath:"#/$defs/statusCondition/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid5 = _errs25 === errors;
if(valid5){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
}
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.argument === undefined) || (!(func0.call(data, "argument")))) && (missing4 = "argument")){
validate20.errors = [{instancePath,schemaPath:"#/$defs/statusCondition/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(props0 !== true){
props0 = props0 || {};
props0.variable = true;
}
if(data.variable !== undefined && func0.call(data, "variable")){
let data12 = data.variable;
if(typeof data12 === "string"){
if(!pattern8.test(data12)){
validate20.errors = [{instancePath:instancePath+"/variable",schemaPath:"#/$defs/statusCondition/properties/variable/pattern",keyword:"pattern",params:{pattern: "^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])\\.(?:delivery_status|engagement_status|status)$"}}];
return false;
}
}
}
}
}
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
if(valid2){
if(props0 !== true){
props0 = props0 || {};
props0.variable = true;
}
}
ifClause0 = "then";
}
else {
const _errs33 = errors;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
else {
var props3 = validate21.evaluated.props;
}
var _valid0 = _errs33 === errors;
valid2 = _valid0;
if(valid2){
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
}
ifClause0 = "else";
}
if(!valid2){
const err11 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs5 === errors;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.variable = true;
props0.argument = true;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing5 = "variable")) || (((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing5 = "operator"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs34 = errors;
for(const key0 of Object.keys(data)){
if(!(((key0 === "variable") || (key0 === "operator")) || (key0 === "argument"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs34 === errors){
if(data.variable !== undefined && func0.call(data, "variable")){
let data13 = data.variable;
const _errs35 = errors;
if(typeof data13 !== "string"){
validate20.errors = [{instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/type",keyword:"type",params:{type: "string"}}];
return false;
}
const _errs37 = errors;
const _errs38 = errors;
if(typeof data13 === "string"){
if(!pattern16.test(data13)){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid17 = _errs38 === errors;
if(valid17){
validate20.errors = [{instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
var valid16 = _errs35 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data.operator !== undefined && func0.call(data, "operator")){
let data14 = data.operator;
const _errs39 = errors;
if(!((((((((((((((((((((((((((data14 === "equal_to") || (data14 === "not_equal_to")) || (data14 === "greater_than")) || (data14 === "greater_than_or_equal_to")) || (data14 === "less_than")) || (data14 === "less_than_or_equal_to")) || (data14 === "contains")) || (data14 === "not_contains")) || (data14 === "contains_all")) || (data14 === "not_contains_all")) || (data14 === "empty")) || (data14 === "not_empty")) || (data14 === "exists")) || (data14 === "not_exists")) || (data14 === "is_timestamp")) || (data14 === "is_not_timestamp")) || (data14 === "is_timestamp_before")) || (data14 === "is_timestamp_on_or_after")) || (data14 === "is_timestamp_before_date")) || (data14 === "is_timestamp_on_or_after_date")) || (data14 === "is_timestamp_between")) || (data14 === "is_timestamp_before_now")) || (data14 === "is_timestamp_on_or_after_now")) || (data14 === "is_between")) || (data14 === "is_audience_member")) || (data14 === "is_not_audience_member"))){
validate20.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.operator.enum}}];
return false;
}
var valid16 = _errs39 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const group = validate219;

function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.all === undefined) || (!(func0.call(data, "all")))) && (missing0 = "all")){
validate221.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "all")){
validate221.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.all !== undefined && func0.call(data, "all")){
let data0 = data.all;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(!(validate20(data1, {instancePath:instancePath+"/all/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
if(valid2){
const _errs6 = errors;
const _errs7 = errors;
const _errs8 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.operator !== undefined && func0.call(data1, "operator")){
let data2 = data1.operator;
if(!(((data2 === "is_not_timestamp") || (data2 === "is_timestamp_before_date")) || (data2 === "is_timestamp_on_or_after_date"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var valid3 = _errs8 === errors;
if(valid3){
validate221.errors = [{instancePath:instancePath+"/all/" + i0,schemaPath:"#/properties/all/items/allOf/1/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs6 === errors;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate221.errors = [{instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
}
}
else {
validate221.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate220.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.any === undefined) || (!(func0.call(data, "any")))) && (missing0 = "any")){
validate220.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "any")){
validate220.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.any !== undefined && func0.call(data, "any")){
let data0 = data.any;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.all === undefined) || (!(func0.call(data1, "all")))) && (missing1 = "all")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs8 = errors;
if(!(validate221(data1, {instancePath:instancePath+"/any/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid2 = _valid0;
if(valid2){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs9 = errors;
const _errs10 = errors;
if(!(validate20(data1, {instancePath:instancePath+"/any/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid3 = _errs10 === errors;
if(valid3){
const _errs11 = errors;
const _errs12 = errors;
const _errs13 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.operator !== undefined && func0.call(data1, "operator")){
let data2 = data1.operator;
if(!(((data2 === "is_not_timestamp") || (data2 === "is_timestamp_before_date")) || (data2 === "is_timestamp_on_or_after_date"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var valid4 = _errs13 === errors;
if(valid4){
validate220.errors = [{instancePath:instancePath+"/any/" + i0,schemaPath:"#/properties/any/items/else/allOf/1/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs11 === errors;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
if(valid2){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid2){
const err3 = {instancePath:instancePath+"/any/" + i0,schemaPath:"#/properties/any/items/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate220.errors = vErrors;
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate220.errors = [{instancePath:instancePath+"/any",schemaPath:"#/properties/any/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
}
}
else {
validate220.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate220.errors = vErrors;
return errors === 0;
}
validate220.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate219(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="group.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate219.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate219.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.any === undefined) || (!(func0.call(data, "any")))) && (missing0 = "any")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate220(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate221(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate219.errors = vErrors;
return false;
}
validate219.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate219.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const stepConditions = validate227;

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="step-conditions.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if((data !== null) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 0){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs3 = errors;
if(!(validate219(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
errors = vErrors.length;
}
else {
var props0 = validate219.evaluated.props;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate227.errors = vErrors;
return false;
}
validate227.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate227.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const preferenceConditions = validate229;
const schema111 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"preference-conditions.schema.json","title":"Conditions of a preference","description":"The `conditions` of an entry of a preference set: a list of conditions that must all hold, or null, which is always true. They belong to no step, so they cannot ask one.","examples":[[{"variable":"recipient.muted_dinos","operator":"not_contains","argument":"data.dino"}],[],null],"type":["array","null"],"items":{"allOf":[{"$ref":"condition.schema.json"},{"not":{"properties":{"variable":{"pattern":"^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$"}}}}]}};
const pattern17 = new RegExp("^refs(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*|\\[(?:0|[1-9]\\d*)\\]|\\[\"(?:[^\"\\\\\\u0000-\\u001f\\ud800-\\udfff]|\\\\(?:\"|\\\\|[/bfnrt]|u[0-9a-fA-F]{4}))*\"\\])+$", "u");

function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="preference-conditions.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate229.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (data !== null)){
validate229.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema111.type}}];
return false;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(!(validate20(data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs3 = errors;
const _errs4 = errors;
const _errs5 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.variable !== undefined && func0.call(data0, "variable")){
let data1 = data0.variable;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
}
var valid2 = _errs5 === errors;
if(valid2){
validate229.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/allOf/1/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs3 === errors;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
validate229.errors = vErrors;
return errors === 0;
}
validate229.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

export const configFile = validate231;
const schema114 = {"description":"Conditions as text: one text, or a list of texts that must all hold. `heed compile` replaces them by `conditions`.","examples":["in_app_feed_1 has not been seen","email_1 has bounced","recipient.plan == \"pro\"","data.amount >= 100","recipient.trial_ends_at is before 7 days from now"],"type":["string","array"],"minItems":1,"items":{"type":"string","examples":["in_app_feed_1 has not been seen","email_1 has bounced","recipient.plan == \"pro\"","data.amount >= 100","recipient.trial_ends_at is before 7 days from now"]}};

function validate232(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate232.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.conditions === undefined) || (!(func0.call(data, "conditions")))) && (missing0 = "conditions")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when !== undefined && func0.call(data, "when")){
validate232.errors = [{instancePath:instancePath+"/when",schemaPath:"#/then/properties/when/false schema",keyword:"false schema",params:{}}];
return false;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.when = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate232.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.when = true;
props0.conditions = true;
}
if(data.when !== undefined && func0.call(data, "when")){
let data1 = data.when;
const _errs4 = errors;
const _errs5 = errors;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
validate232.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema114.type}}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length < 1){
validate232.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data1[i0] !== "string"){
validate232.errors = [{instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs7 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.conditions !== undefined && func0.call(data, "conditions")){
const _errs9 = errors;
if(!(validate227(data.conditions, {instancePath:instancePath+"/conditions",parentData:data,parentDataProperty:"conditions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
validate232.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate232.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema117 = {"type":["array","null"],"items":{"$ref":"#/$defs/step"}};
const schema118 = {"type":["object","null"],"title":"Step","description":"A step of the workflow. Where its conditions are false it is skipped, and the next one runs.","allOf":[{"$ref":"#/$defs/place"}],"properties":{"ref":{"description":"The step's name, which conditions ask about: unique in the workflow, in all its branches.","examples":["in_app_feed_1","email_1","delay_1"]},"type":{"description":"What the step does.","examples":["channel","delay","wait_for_event","batch","throttle","branch","random_cohort","http_fetch","ai_agent","update_data","update_user","update_tenant","update_audience","update_object","trigger_workflow"]},"name":{"description":"The step's name, for people."},"description":{"description":"What the step is for."},"channel_type":{"description":"The type of a channel step's channel; where it is not said, `heed.config.yaml` or the step's ref tells.","examples":["in_app_feed","in_app_guide","in_app","email","sms","push","chat","http"]},"channel_key":{"description":"The key of the channel that a channel step sends through."},"channel_group_key":{"description":"The key of the channel group that a channel step sends through."},"channel_overrides":{"description":"Settings of the channel that are others for this step.","properties":{"open_tracking":{"description":"Whether it is tracked who opens an email: `has been read` needs it.","examples":[true,false]},"link_tracking":{"description":"Whether it is tracked who clicks a link: `has had a link clicked` needs it.","examples":[true,false]}}},"send_windows":{"description":"When a channel step may send; outside of them its messages wait."},"settings":{"description":"The settings of the step, as its type has them.","properties":{"delay_for":{"description":"How long a delay step waits.","examples":[{"unit":"minutes","value":5}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10]}}},"delay_until_field_path":{"description":"The field that holds the time until which a delay step waits.","examples":["data.send_at"]},"batch_window":{"description":"How long a batch step gathers what triggers it.","examples":[{"unit":"minutes","value":5}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10]}}},"batch_until_field_path":{"description":"The field that holds the time until which a batch step gathers.","examples":["data.digest_at"]},"batch_window_extension_limit":{"description":"How long a batch with a sliding window stays open at most.","examples":[{"unit":"minutes","value":5}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10]}}},"throttle_window":{"description":"The time in which a throttle step counts.","examples":[{"unit":"minutes","value":5}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10]}}},"throttle_window_field_path":{"description":"The field that holds the time in which a throttle step counts.","examples":["recipient.quiet_time"]},"expires_after":{"description":"How long a step waits for its event.","examples":[{"unit":"minutes","value":5}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10]}}},"batch_key":{"description":"The field by which a batch step gathers.","examples":["data.post_id"]},"throttle_limit":{"description":"How often a throttle step lets through within its window.","examples":[1]},"match_conditions":{"description":"What an event must meet to end a wait; all items must hold.","items":{"description":"Conditions of one match, as text or in stored form.","properties":{"when":{"$ref":"#/$defs/when"}},"if":{"type":"object","required":["conditions"]},"then":{"properties":{"when":false}}}}},"type":["object","null"]},"steps":{"description":"The steps, in the order in which they run.","$ref":"#/$defs/steps"},"branches":{"description":"The branches, of which the first whose conditions hold runs, else the one without any.","$ref":"#/$defs/branches"},"cohort_branches":{"description":"The branches of a random cohort, of which one runs.","$ref":"#/$defs/branches"}}};
const schema120 = {"type":["array","null"],"items":{"$ref":"#/$defs/branch"}};
const schema121 = {"type":["object","null"],"title":"Branch","description":"A branch of a branch step: steps that run where its conditions hold.","allOf":[{"$ref":"#/$defs/place"}],"properties":{"name":{"description":"The branch's name, for people."},"terminates":{"description":"Whether the workflow ends with this branch.","examples":[true,false]},"percentage":{"description":"The share of recipients that a cohort's branch is for, of a hundred.","examples":[50]},"steps":{"description":"The steps, in the order in which they run.","$ref":"#/$defs/steps"},"branches":{"description":"The branches, of which the first whose conditions hold runs, else the one without any.","$ref":"#/$defs/branches"},"cohort_branches":{"description":"The branches of a random cohort, of which one runs.","$ref":"#/$defs/branches"}}};
const wrapper0 = {validate: validate236};
const wrapper2 = {validate: validate239};

function validate240(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate240.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate240.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema121.type}}];
return false;
}
if(!(validate232(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
else {
var props0 = validate232.evaluated.props;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.terminates = true;
props0.percentage = true;
props0.steps = true;
props0.branches = true;
props0.cohort_branches = true;
}
if(data.steps !== undefined && func0.call(data, "steps")){
const _errs2 = errors;
if(!(wrapper0.validate(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs3 = errors;
if(!(wrapper2.validate(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs4 = errors;
if(!(wrapper2.validate(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
validate240.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate240.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate239(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate239.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (data !== null)){
validate239.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema120.type}}];
return false;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate240(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
validate239.errors = vErrors;
return errors === 0;
}
validate239.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate237(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate237.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate237.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema118.type}}];
return false;
}
if(!(validate232(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
else {
var props0 = validate232.evaluated.props;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.ref = true;
props0.type = true;
props0.name = true;
props0.description = true;
props0.channel_type = true;
props0.channel_key = true;
props0.channel_group_key = true;
props0.channel_overrides = true;
props0.send_windows = true;
props0.settings = true;
props0.steps = true;
props0.branches = true;
props0.cohort_branches = true;
}
if(data.channel_overrides !== undefined && func0.call(data, "channel_overrides")){
const _errs2 = errors;
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.settings !== undefined && func0.call(data, "settings")){
let data1 = data.settings;
const _errs3 = errors;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
validate237.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: schema118.properties.settings.type}}];
return false;
}
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.delay_for !== undefined && func0.call(data1, "delay_for")){
const _errs5 = errors;
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.batch_window !== undefined && func0.call(data1, "batch_window")){
const _errs6 = errors;
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.batch_window_extension_limit !== undefined && func0.call(data1, "batch_window_extension_limit")){
const _errs7 = errors;
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.throttle_window !== undefined && func0.call(data1, "throttle_window")){
const _errs8 = errors;
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.expires_after !== undefined && func0.call(data1, "expires_after")){
const _errs9 = errors;
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.match_conditions !== undefined && func0.call(data1, "match_conditions")){
let data7 = data1.match_conditions;
const _errs10 = errors;
if(Array.isArray(data7)){
var valid3 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs11 = errors;
const _errs12 = errors;
let valid4 = true;
const _errs13 = errors;
if(errors === _errs13){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing0;
if(((data8.conditions === undefined) || (!(func0.call(data8, "conditions")))) && (missing0 = "conditions")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs15 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.when !== undefined && func0.call(data8, "when")){
validate237.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i0+"/when",schemaPath:"#/properties/settings/properties/match_conditions/items/then/properties/when/false schema",keyword:"false schema",params:{}}];
return false;
}
}
var _valid0 = _errs15 === errors;
valid4 = _valid0;
if(valid4){
var props1 = {};
props1.when = true;
}
}
if(!valid4){
const err2 = {instancePath:instancePath+"/settings/match_conditions/" + i0,schemaPath:"#/properties/settings/properties/match_conditions/items/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate237.errors = vErrors;
return false;
}
if(errors === _errs11){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(props1 !== true){
props1 = props1 || {};
props1.when = true;
}
if(data8.when !== undefined && func0.call(data8, "when")){
let data10 = data8.when;
const _errs17 = errors;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
validate237.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i0+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema114.type}}];
return false;
}
if(errors === _errs17){
if(Array.isArray(data10)){
if(data10.length < 1){
validate237.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i0+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid8 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs19 = errors;
if(typeof data10[i1] !== "string"){
validate237.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i0+"/when/" + i1,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs19 === errors;
if(!valid8){
break;
}
}
}
}
}
}
}
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.steps !== undefined && func0.call(data, "steps")){
const _errs21 = errors;
if(!(wrapper0.validate(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs22 = errors;
if(!(validate239(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors);
errors = vErrors.length;
}
var valid1 = _errs22 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs23 = errors;
if(!(validate239(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors);
errors = vErrors.length;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
validate237.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate237.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate236(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate236.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (data !== null)){
validate236.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema117.type}}];
return false;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate237(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
validate236.errors = vErrors;
return errors === 0;
}
validate236.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate251(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate251.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.conditions === undefined) || (!(func0.call(data, "conditions")))) && (missing0 = "conditions")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when !== undefined && func0.call(data, "when")){
validate251.errors = [{instancePath:instancePath+"/when",schemaPath:"#/then/properties/when/false schema",keyword:"false schema",params:{}}];
return false;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.when = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate251.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.when = true;
props0.conditions = true;
}
if(data.when !== undefined && func0.call(data, "when")){
let data1 = data.when;
const _errs4 = errors;
const _errs5 = errors;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
validate251.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema114.type}}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length < 1){
validate251.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data1[i0] !== "string"){
validate251.errors = [{instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs7 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.conditions !== undefined && func0.call(data, "conditions")){
const _errs9 = errors;
if(!(validate229(data.conditions, {instancePath:instancePath+"/conditions",parentData:data,parentDataProperty:"conditions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
validate251.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate251.evaluated = {"dynamicProps":true,"dynamicItems":false};

const wrapper4 = {validate: validate249};
const wrapper8 = {validate: validate250};

function validate250(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate250.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate251(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
else {
var props0 = validate251.evaluated.props;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.workflows = true;
props0.categories = true;
props0.channel_types = true;
props0.channels = true;
props0.commercial_subscribed = true;
}
if(data.workflows !== undefined && func0.call(data, "workflows")){
const _errs1 = errors;
if(!(wrapper4.validate(data.workflows, {instancePath:instancePath+"/workflows",parentData:data,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs1 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.categories !== undefined && func0.call(data, "categories")){
const _errs2 = errors;
if(!(wrapper4.validate(data.categories, {instancePath:instancePath+"/categories",parentData:data,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.channel_types !== undefined && func0.call(data, "channel_types")){
const _errs3 = errors;
if(!(wrapper4.validate(data.channel_types, {instancePath:instancePath+"/channel_types",parentData:data,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.channels !== undefined && func0.call(data, "channels")){
const _errs4 = errors;
if(!(wrapper4.validate(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.commercial_subscribed !== undefined && func0.call(data, "commercial_subscribed")){
const _errs5 = errors;
if(!(wrapper8.validate(data.commercial_subscribed, {instancePath:instancePath+"/commercial_subscribed",parentData:data,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper8.validate.errors : vErrors.concat(wrapper8.validate.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
validate250.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate250.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate249(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate249.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(!(validate250(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
validate249.errors = vErrors;
return errors === 0;
}
validate249.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate231(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config-file.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate231.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.conditions === undefined) || (!(func0.call(data, "conditions")))) && (missing0 = "conditions")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.conditions !== undefined && func0.call(data, "conditions")){
let data0 = data.conditions;
const _errs4 = errors;
const _errs6 = errors;
const _errs7 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 of Object.keys(data0)){
let data1 = data0[key0];
const _errs9 = errors;
const _errs10 = errors;
const _errs11 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs13 = errors;
let valid6 = false;
const _errs14 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.when === undefined) || (!(func0.call(data1, "when")))) && (missing1 = "when")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid6 = valid6 || _valid1;
const _errs15 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if(((data1.conditions === undefined) || (!(func0.call(data1, "conditions")))) && (missing2 = "conditions")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs11 === errors;
if(valid5){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs9 === errors;
if(!valid4){
break;
}
}
}
var valid3 = _errs7 === errors;
if(valid3){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if(errors === _errs4){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.all !== undefined && func0.call(data0, "all")){
const _errs16 = errors;
const _errs17 = errors;
const _errs18 = errors;
if(!(Array.isArray(data0.all))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid8 = _errs18 === errors;
if(valid8){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs16 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data0.any !== undefined && func0.call(data0, "any")){
const _errs20 = errors;
const _errs21 = errors;
const _errs22 = errors;
if(!(Array.isArray(data0.any))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid9 = _errs22 === errors;
if(valid9){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
}
}
else {
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when !== undefined && func0.call(data, "when")){
let data4 = data.when;
const _errs25 = errors;
const _errs26 = errors;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
validate231.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema114.type}}];
return false;
}
if(errors === _errs26){
if(Array.isArray(data4)){
if(data4.length < 1){
validate231.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid12 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs28 = errors;
if(typeof data4[i0] !== "string"){
validate231.errors = [{instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid12 = _errs28 === errors;
if(!valid12){
break;
}
}
}
}
}
var valid10 = _errs25 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.conditions !== undefined && func0.call(data, "conditions")){
let data6 = data.conditions;
const _errs30 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 of Object.keys(data6)){
const _errs32 = errors;
if(!(validate232(data6[key1], {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid13 = _errs32 === errors;
if(!valid13){
break;
}
}
}
var valid10 = _errs30 === errors;
}
else {
var valid10 = true;
}
}
}
var _valid0 = _errs24 === errors;
valid0 = _valid0;
if(valid0){
var props1 = {};
props1.when = true;
props1.conditions = true;
}
ifClause0 = "then";
}
else {
const _errs33 = errors;
if(!(validate232(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
else {
var props2 = validate232.evaluated.props;
}
var _valid0 = _errs33 === errors;
valid0 = _valid0;
if(valid0){
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
}
ifClause0 = "else";
}
if(!valid0){
const err12 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate231.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props1 !== true){
props1 = props1 || {};
props1.key = true;
props1.name = true;
props1.steps = true;
props1.branches = true;
props1.cohort_branches = true;
props1.workflows = true;
props1.categories = true;
props1.channel_types = true;
props1.channels = true;
props1.commercial_subscribed = true;
props1.preferences = true;
}
if(data.steps !== undefined && func0.call(data, "steps")){
const _errs34 = errors;
if(!(validate236(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
var valid14 = _errs34 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs35 = errors;
if(!(validate239(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors);
errors = vErrors.length;
}
var valid14 = _errs35 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs36 = errors;
if(!(validate239(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors);
errors = vErrors.length;
}
var valid14 = _errs36 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.workflows !== undefined && func0.call(data, "workflows")){
const _errs37 = errors;
if(!(validate249(data.workflows, {instancePath:instancePath+"/workflows",parentData:data,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid14 = _errs37 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.categories !== undefined && func0.call(data, "categories")){
const _errs38 = errors;
if(!(validate249(data.categories, {instancePath:instancePath+"/categories",parentData:data,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid14 = _errs38 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.channel_types !== undefined && func0.call(data, "channel_types")){
const _errs39 = errors;
if(!(validate249(data.channel_types, {instancePath:instancePath+"/channel_types",parentData:data,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid14 = _errs39 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.channels !== undefined && func0.call(data, "channels")){
const _errs40 = errors;
if(!(validate249(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid14 = _errs40 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.commercial_subscribed !== undefined && func0.call(data, "commercial_subscribed")){
const _errs41 = errors;
if(!(validate250(data.commercial_subscribed, {instancePath:instancePath+"/commercial_subscribed",parentData:data,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid14 = _errs41 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.preferences !== undefined && func0.call(data, "preferences")){
let data16 = data.preferences;
const _errs42 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 of Object.keys(data16)){
let data17 = data16[key2];
const _errs44 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.workflows !== undefined && func0.call(data17, "workflows")){
const _errs45 = errors;
if(!(validate249(data17.workflows, {instancePath:instancePath+"/preferences/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflows",parentData:data17,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid16 = _errs45 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data17.categories !== undefined && func0.call(data17, "categories")){
const _errs46 = errors;
if(!(validate249(data17.categories, {instancePath:instancePath+"/preferences/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories",parentData:data17,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid16 = _errs46 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data17.channel_types !== undefined && func0.call(data17, "channel_types")){
const _errs47 = errors;
if(!(validate249(data17.channel_types, {instancePath:instancePath+"/preferences/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/channel_types",parentData:data17,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid16 = _errs47 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data17.channels !== undefined && func0.call(data17, "channels")){
const _errs48 = errors;
if(!(validate249(data17.channels, {instancePath:instancePath+"/preferences/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/channels",parentData:data17,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var valid16 = _errs48 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data17.commercial_subscribed !== undefined && func0.call(data17, "commercial_subscribed")){
const _errs49 = errors;
if(!(validate250(data17.commercial_subscribed, {instancePath:instancePath+"/preferences/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/commercial_subscribed",parentData:data17,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid16 = _errs49 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
var valid15 = _errs44 === errors;
if(!valid15){
break;
}
}
}
var valid14 = _errs42 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate231.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate231.errors = vErrors;
evaluated0.props = props1;
return errors === 0;
}
validate231.evaluated = {"dynamicProps":true,"dynamicItems":false};
