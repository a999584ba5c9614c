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
const schema119 = {"description":"Conditions as text: one text, or a list of texts that must all hold. `heed compile` replaces them by `conditions`.","examples":["in_app_feed_1 has not been seen","email_1 has bounced","recipient.plan == \"pro\"","data.amount >= 100","recipient.trial_ends_at is before 7 days from now"],"type":["string","array"],"minItems":1,"items":{"type":"string","examples":["in_app_feed_1 has not been seen","email_1 has bounced","recipient.plan == \"pro\"","data.amount >= 100","recipient.trial_ends_at is before 7 days from now"]}};
const pattern18 = new RegExp("^(?:when|conditions|steps|trigger_data_json_schema|preferences|settings|condition|target_property_conditions|guide_audience_conditions|segments|channel_rules|entries|workflow|broadcast|guide|goal|audience|channel_group|workflows|categories|channel_types|channels|commercial_subscribed|branches|cohort_branches|key|name|description|tags|type|trigger_frequency|goal_attachment|active|valid|environment|created_at|updated_at|deleted_at|archived_at|sha|scheduled_at|sent_at|status|target_audience_key|channel_key|channel_type|activation_url_patterns|activation_url_rules|semver|operator|visible_in|source|page_info)$", "u");
const pattern19 = new RegExp("^(?:x-|[_$.])|@$", "u");
const pattern24 = new RegExp("^(?!x-|[_$.]|(?:when)$)(?:(?:w(?:h(?:e(?:n.?|.?|.n)|.?n|.en|ne)|.?en|.hen|ehn)|.?hen|.when|hwen)|[Ww][Hh][Ee][Nn])$", "u");
const pattern25 = new RegExp("[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|^[\\s(]*(?:not\\b[\\s(]*)?(?:data|recipient|actor|vars|workflow|run|tenant|refs)\\b", "u");
const pattern27 = new RegExp("^(?!x-|[_$.]|(?:conditions|condition)$)(?:.{1,3}nditions|c.{1,3}ditions|co.{1,3}itions|con.{1,3}tions|cond.{1,3}ions|condi.{1,3}ons|condit.{1,3}ns|conditi.{1,3}s|conditio.{1,3}|[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss])$", "u");
const pattern28 = new RegExp("^(?!x-|[_$.]|(?:steps)$)(?:(?:s(?:t(?:e(?:p(?:s.?|.?|.s)|.?s|.ps|sp)|.?ps|.eps|pes)|.?eps|.teps|etps)|.?teps|.steps|tseps)|[Ss][Tt][Ee][Pp][Ss])$", "u");
const pattern29 = new RegExp("^(?!x-|[_$.]|(?:workflows|categories|channel_types|channels|workflow|channel_type)$)(?:.{1,3}rkflows|w.{1,3}kflows|wo.{1,3}flows|wor.{1,3}lows|work.{1,3}ows|workf.{1,3}ws|workfl.{1,3}s|workflo.{1,3}|[Ww][Oo][Rr][Kk][Ff][Ll][Oo][Ww][Ss]|.{1,3}tegories|c.{1,3}egories|ca.{1,3}gories|cat.{1,3}ories|cate.{1,3}ries|categ.{1,3}ies|catego.{1,3}es|categor.{1,3}s|categori.{1,3}|[Cc][Aa][Tt][Ee][Gg][Oo][Rr][Ii][Ee][Ss]|.{1,3}annel_types|c.{1,3}nnel_types|ch.{1,3}nel_types|cha.{1,3}el_types|chan.{1,3}l_types|chann.{1,3}_types|channel_.{1,3}pes|channel_t.{1,3}es|channel_ty.{1,3}s|channel_typ.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Tt][Yy][Pp][Ee][Ss]|channel|.{1,3}annels|c.{1,3}nnels|ch.{1,3}nels|cha.{1,3}els|chan.{1,3}ls|chann.{1,3}s|channe.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][Ss])$", "u");
const schema113 = {"title":"Conditions, by their looks","anyOf":[{"type":["string","array"],"pattern":"^[\\s(]*(?:not\\b[\\s(]*)?(?:(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)|(?:(?:data|recipient|actor|vars|workflow|run|tenant|refs)(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)|recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b)","minItems":1,"items":{"type":"string","pattern":"^[\\s(]*(?:not\\b[\\s(]*)?(?:(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)|(?:(?:data|recipient|actor|vars|workflow|run|tenant|refs)(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)|recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b)"}},{"$ref":"#/$defs/trios"}]};
const pattern20 = new RegExp("^[\\s(]*(?:not\\b[\\s(]*)?(?:(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)|(?:(?:data|recipient|actor|vars|workflow|run|tenant|refs)(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)|recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b)", "u");
const wrapper0 = {validate: validate233};

function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate233.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.variable === undefined) || (!(func0.call(data, "variable")))) && (missing0 = "variable")) || (((data.operator === undefined) || (!(func0.call(data, "operator")))) && (missing0 = "operator"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0}};
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
const err1 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"}};
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
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid1 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.variable === undefined) || (!(func0.call(data0, "variable")))) && (missing1 = "variable")) || (((data0.operator === undefined) || (!(func0.call(data0, "operator")))) && (missing1 = "operator"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
const _errs7 = errors;
if(errors === _errs7){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.all === undefined) || (!(func0.call(data, "all")))) && (missing2 = "all")){
const err6 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.all !== undefined && func0.call(data, "all")){
let data1 = data.all;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data1)){
var valid3 = true;
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
const _errs11 = errors;
if(!(wrapper0.validate(data1[i1], {instancePath:instancePath+"/all/" + i1,parentData:data1,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
const err7 = {instancePath:instancePath+"/all",schemaPath:"#/anyOf/2/properties/all/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props1 = {};
props1.all = true;
}
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.any === undefined) || (!(func0.call(data, "any")))) && (missing3 = "any")){
const err9 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.any !== undefined && func0.call(data, "any")){
let data3 = data.any;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data3)){
var valid5 = true;
const len2 = data3.length;
for(let i2=0; i2<len2; i2++){
const _errs16 = errors;
if(!(wrapper0.validate(data3[i2], {instancePath:instancePath+"/any/" + i2,parentData:data3,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
const err10 = {instancePath:instancePath+"/any",schemaPath:"#/anyOf/3/properties/any/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props1 !== true){
props1 = props1 || {};
props1.any = true;
}
}
if(!valid0){
const err12 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate233.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate233.errors = vErrors;
evaluated0.props = props1;
evaluated0.items = items0;
return errors === 0;
}
validate233.evaluated = {"dynamicProps":true,"dynamicItems":true};


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
let valid0 = false;
const _errs1 = errors;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: schema113.anyOf[0].type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if(typeof data === "string"){
if(!pattern20.test(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[\\s(]*(?:not\\b[\\s(]*)?(?:(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)|(?:(?:data|recipient|actor|vars|workflow|run|tenant|refs)(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)|recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b)"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(errors === _errs1){
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid1 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[\\s(]*(?:not\\b[\\s(]*)?(?:(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)|(?:(?:data|recipient|actor|vars|workflow|run|tenant|refs)(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)|recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b)"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/0/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
const _errs5 = errors;
if(!(validate233(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
else {
var props0 = validate233.evaluated.props;
var items1 = validate233.evaluated.items;
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(items0 !== true && items1 !== undefined){
items0 = items1 === true ? true : items0 > items1 ? items0 : items1;
}
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate232.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate232.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate232.evaluated = {"dynamicProps":true,"dynamicItems":true};

const schema115 = {"title":"Steps, by their keys","type":["array","object"],"items":{"type":"object"},"additionalProperties":{"type":"object"},"not":{"items":{"not":{"$ref":"#/$defs/likeStep"}},"additionalProperties":{"not":{"$ref":"#/$defs/likeStep"}}}};

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
if(!data || typeof data != "object"){
validate236.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema115.type}}];
return false;
}
const _errs1 = errors;
const _errs2 = errors;
if(Array.isArray(data)){
var valid1 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs3 = errors;
const _errs4 = errors;
const _errs5 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs8 = errors;
let valid4 = false;
const _errs9 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.channel_key === undefined) || (!(func0.call(data0, "channel_key")))) && (missing0 = "channel_key")){
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
var _valid0 = _errs9 === errors;
valid4 = valid4 || _valid0;
const _errs10 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.channel_group_key === undefined) || (!(func0.call(data0, "channel_group_key")))) && (missing1 = "channel_group_key")){
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
var _valid0 = _errs10 === errors;
valid4 = valid4 || _valid0;
const _errs11 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing2;
if(((data0.channel_type === undefined) || (!(func0.call(data0, "channel_type")))) && (missing2 = "channel_type")){
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
var _valid0 = _errs11 === errors;
valid4 = valid4 || _valid0;
const _errs12 = errors;
const _errs13 = errors;
let valid5 = false;
const _errs14 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing3;
if(((data0.ref === undefined) || (!(func0.call(data0, "ref")))) && (missing3 = "ref")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid5 = valid5 || _valid1;
const _errs15 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing4;
if(((data0.settings === undefined) || (!(func0.call(data0, "settings")))) && (missing4 = "settings")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
valid5 = valid5 || _valid1;
const _errs16 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing5;
if(((data0.branches === undefined) || (!(func0.call(data0, "branches")))) && (missing5 = "branches")){
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
var _valid1 = _errs16 === errors;
valid5 = valid5 || _valid1;
const _errs17 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing6;
if(((data0.when === undefined) || (!(func0.call(data0, "when")))) && (missing6 = "when")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs17 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
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
if(errors === _errs12){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing7;
if(((data0.type === undefined) || (!(func0.call(data0, "type")))) && (missing7 = "type")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data0.type !== undefined && func0.call(data0, "type")){
let data1 = data0.type;
if(!(((((((((((((((((((((((((data1 === "trigger") || (data1 === "channel")) || (data1 === "delay")) || (data1 === "wait_for_event")) || (data1 === "batch")) || (data1 === "throttle")) || (data1 === "branch")) || (data1 === "random_cohort")) || (data1 === "http_fetch")) || (data1 === "fetch")) || (data1 === "ai_agent")) || (data1 === "update_data")) || (data1 === "update_user")) || (data1 === "update_tenant")) || (data1 === "update_audience")) || (data1 === "update_object")) || (data1 === "trigger_workflow")) || (data1 === "in_app_feed")) || (data1 === "in_app_guide")) || (data1 === "in_app")) || (data1 === "email")) || (data1 === "sms")) || (data1 === "push")) || (data1 === "chat")) || (data1 === "http"))){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
}
if(!valid4){
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
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs5 === errors;
if(valid2){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
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
if(!valid1){
break;
}
}
}
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
let data2 = data[key0];
const _errs20 = errors;
const _errs21 = errors;
const _errs22 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const _errs25 = errors;
let valid10 = false;
const _errs26 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing8;
if(((data2.channel_key === undefined) || (!(func0.call(data2, "channel_key")))) && (missing8 = "channel_key")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid2 = _errs26 === errors;
valid10 = valid10 || _valid2;
const _errs27 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing9;
if(((data2.channel_group_key === undefined) || (!(func0.call(data2, "channel_group_key")))) && (missing9 = "channel_group_key")){
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
var _valid2 = _errs27 === errors;
valid10 = valid10 || _valid2;
const _errs28 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing10;
if(((data2.channel_type === undefined) || (!(func0.call(data2, "channel_type")))) && (missing10 = "channel_type")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid2 = _errs28 === errors;
valid10 = valid10 || _valid2;
const _errs29 = errors;
const _errs30 = errors;
let valid11 = false;
const _errs31 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing11;
if(((data2.ref === undefined) || (!(func0.call(data2, "ref")))) && (missing11 = "ref")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid3 = _errs31 === errors;
valid11 = valid11 || _valid3;
const _errs32 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing12;
if(((data2.settings === undefined) || (!(func0.call(data2, "settings")))) && (missing12 = "settings")){
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
var _valid3 = _errs32 === errors;
valid11 = valid11 || _valid3;
const _errs33 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing13;
if(((data2.branches === undefined) || (!(func0.call(data2, "branches")))) && (missing13 = "branches")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs33 === errors;
valid11 = valid11 || _valid3;
const _errs34 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing14;
if(((data2.when === undefined) || (!(func0.call(data2, "when")))) && (missing14 = "when")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid3 = _errs34 === errors;
valid11 = valid11 || _valid3;
if(!valid11){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
if(errors === _errs29){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing15;
if(((data2.type === undefined) || (!(func0.call(data2, "type")))) && (missing15 = "type")){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
if(data2.type !== undefined && func0.call(data2, "type")){
let data3 = data2.type;
if(!(((((((((((((((((((((((((data3 === "trigger") || (data3 === "channel")) || (data3 === "delay")) || (data3 === "wait_for_event")) || (data3 === "batch")) || (data3 === "throttle")) || (data3 === "branch")) || (data3 === "random_cohort")) || (data3 === "http_fetch")) || (data3 === "fetch")) || (data3 === "ai_agent")) || (data3 === "update_data")) || (data3 === "update_user")) || (data3 === "update_tenant")) || (data3 === "update_audience")) || (data3 === "update_object")) || (data3 === "trigger_workflow")) || (data3 === "in_app_feed")) || (data3 === "in_app_guide")) || (data3 === "in_app")) || (data3 === "email")) || (data3 === "sms")) || (data3 === "push")) || (data3 === "chat")) || (data3 === "http"))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
var _valid2 = _errs29 === errors;
valid10 = valid10 || _valid2;
if(_valid2){
var props1 = {};
props1.type = true;
}
if(!valid10){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs22 === errors;
if(valid8){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
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
if(!valid7){
break;
}
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
validate236.errors = [{instancePath,schemaPath:"#/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(Array.isArray(data)){
var valid13 = true;
const len1 = data.length;
for(let i1=0; i1<len1; i1++){
let data4 = data[i1];
const _errs36 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
validate236.errors = [{instancePath:instancePath+"/" + i1,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid13 = _errs36 === errors;
if(!valid13){
break;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 of Object.keys(data)){
let data5 = data[key1];
const _errs39 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate236.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid14 = _errs39 === errors;
if(!valid14){
break;
}
}
}
}
}
validate236.errors = vErrors;
return errors === 0;
}
validate236.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate238(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate238.evaluated;
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
validate238.errors = [{instancePath:instancePath+"/when",schemaPath:"#/then/properties/when/false schema",keyword:"false schema",params:{}}];
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
validate238.errors = vErrors;
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
validate238.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema119.type}}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length < 1){
validate238.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data1[i0] !== "string"){
validate238.errors = [{instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
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
validate238.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate238.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema122 = {"type":["array","null"],"items":{"$ref":"#/$defs/step"}};
const schema123 = {"type":["object","null"],"title":"Step","description":"A step of the workflow. Where its conditions are false it is skipped, and the next one runs.","allOf":[{"$ref":"#/$defs/place"},{"patternProperties":{"^(?:when|conditions|ref|type|settings|channel_type|channel_key|channel_group_key|channel_overrides|send_windows|branches|cohort_branches|steps|name|description|template|cohort_key|guide_key|schema_key|schema_semver|schema_variant_key|values)$":true,"^(?:x-|[_$.])|@$":true},"additionalProperties":{"not":{"$ref":"#/$defs/likeConditions"}}},{"if":{"not":{"anyOf":[{"required":["branches"]},{"required":["cohort_branches"]}]}},"then":{"patternProperties":{"^(?:when|conditions|ref|type|settings|channel_type|channel_key|channel_group_key|channel_overrides|send_windows|branches|cohort_branches|steps|name|description|template|cohort_key|guide_key|schema_key|schema_semver|schema_variant_key|values)$":true,"^(?:x-|[_$.])|@$":true},"additionalProperties":{"not":{"$ref":"#/$defs/likeBranches"}}},"else":{"patternProperties":{"^(?:[Dd]efault|[Ee]lse|[Oo]therwise|[Ff]allback)(?:_?(?:[Bb]ranch|[Ss]teps|[Cc]ase))?$":{"not":{"type":["array","object"]}}}}},{"patternProperties":{"^(?!x-|[_$.]|(?:conditions)$)(?:(?:trigger_?)?conditions?|if|unless|\\w+_(?:if|unless|condition))$":{"not":{"anyOf":[{"type":["string","array"],"pattern":"\\S","minItems":1,"items":{"type":"string","pattern":"\\S"}},{"type":["array","object"]}]}},"^(?!x-|[_$.]|(?:when)$)(?:(?:w(?:h(?:e(?:n.?|.?|.n)|.?n|.en|ne)|.?en|.hen|ehn)|.?hen|.when|hwen)|[Ww][Hh][Ee][Nn])$":{"not":{"type":["string","array"],"pattern":"[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|^[\\s(]*(?:not\\b[\\s(]*)?(?:data|recipient|actor|vars|workflow|run|tenant|refs)\\b","minItems":1,"items":{"type":"string","pattern":"[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|^[\\s(]*(?:not\\b[\\s(]*)?(?:data|recipient|actor|vars|workflow|run|tenant|refs)\\b"}}},"^(?!x-|[_$.]|(?:conditions)$)(?:.{1,3}nditions|c.{1,3}ditions|co.{1,3}itions|con.{1,3}tions|cond.{1,3}ions|condi.{1,3}ons|condit.{1,3}ns|conditi.{1,3}s|conditio.{1,3}|[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss])$":{"not":{"type":["array","object"]}},"^(?!x-|[_$.]|(?:type|channel_type|channel_key|channel_group_key)$)(?:(?:t(?:y(?:p(?:e.?|.?|.e)|.?e|.pe|ep)|.?pe|.ype|pye)|.?ype|.type|ytpe)|[Tt][Yy][Pp][Ee]|.{1,3}annel_type|c.{1,3}nnel_type|ch.{1,3}nel_type|cha.{1,3}el_type|chan.{1,3}l_type|chann.{1,3}_type|channel_.{1,3}pe|channel_t.{1,3}e|channel_ty.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Tt][Yy][Pp][Ee]|.{1,3}annel_key|c.{1,3}nnel_key|ch.{1,3}nel_key|cha.{1,3}el_key|chan.{1,3}l_key|chann.{1,3}_key|channel_.{1,3}y|channel_k.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Kk][Ee][Yy]|.{1,3}annel_group_key|c.{1,3}nnel_group_key|ch.{1,3}nel_group_key|cha.{1,3}el_group_key|chan.{1,3}l_group_key|chann.{1,3}_group_key|channel_.{1,3}oup_key|channel_g.{1,3}up_key|channel_gr.{1,3}p_key|channel_gro.{1,3}_key|channel_group_.{1,3}y|channel_group_k.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Gg][Rr][Oo][Uu][Pp][_ -]?[Kk][Ee][Yy]|channel_group)$":{"not":{"type":"string"}},"^(?!x-|[_$.]|(?:settings|channel_overrides)$)(?:.{1,3}ttings|s.{1,3}tings|se.{1,3}ings|set.{1,3}ngs|sett.{1,3}gs|setti.{1,3}s|settin.{1,3}|[Ss][Ee][Tt][Tt][Ii][Nn][Gg][Ss]|.{1,3}annel_overrides|c.{1,3}nnel_overrides|ch.{1,3}nel_overrides|cha.{1,3}el_overrides|chan.{1,3}l_overrides|chann.{1,3}_overrides|channel_.{1,3}errides|channel_o.{1,3}rrides|channel_ov.{1,3}rides|channel_ove.{1,3}ides|channel_over.{1,3}des|channel_overr.{1,3}es|channel_overri.{1,3}s|channel_overrid.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Oo][Vv][Ee][Rr][Rr][Ii][Dd][Ee][Ss]|channel)$":{"not":{"type":["object","number"]}},"^(?!x-|[_$.]|(?:send_windows|branches|cohort_branches)$)(?:.{1,3}nd_windows|s.{1,3}d_windows|se.{1,3}_windows|send_.{1,3}ndows|send_w.{1,3}dows|send_wi.{1,3}ows|send_win.{1,3}ws|send_wind.{1,3}s|send_windo.{1,3}|[Ss][Ee][Nn][Dd][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][Ss]|send|.{1,3}anches|b.{1,3}nches|br.{1,3}ches|bra.{1,3}hes|bran.{1,3}es|branc.{1,3}s|branch.{1,3}|[Bb][Rr][Aa][Nn][Cc][Hh][Ee][Ss]|.{1,3}hort_branches|c.{1,3}ort_branches|co.{1,3}rt_branches|coh.{1,3}t_branches|coho.{1,3}_branches|cohort_.{1,3}anches|cohort_b.{1,3}nches|cohort_br.{1,3}ches|cohort_bra.{1,3}hes|cohort_bran.{1,3}es|cohort_branc.{1,3}s|cohort_branch.{1,3}|[Cc][Oo][Hh][Oo][Rr][Tt][_ -]?[Bb][Rr][Aa][Nn][Cc][Hh][Ee][Ss]|cohort)$":{"not":{"type":["array","object"]}},"^(?:delay_for|expires_after|batch_window|batch_window_extension_limit|throttle_window)$":{"not":{"type":["object","number","string"]}},"^(?:delay_until_field_path|batch_until_field_path|throttle_window_field_path)$":{"not":{"type":"string"}},"^(?:match_conditions)$":{"not":{"type":["array","object"]}},"^(?:on_match|on_timeout|batch_execution_mode)$":{"not":{"type":"string"}},"^(?:halt_on_error)$":{"not":{"type":"boolean"}}}},{"if":{"not":{"required":["ref"]}},"then":{"patternProperties":{"^(?!x-|[_$.]|(?:ref)$)(?:(?:r(?:e(?:f.?|.?|.f)|.?f|.ef|fe)|.?ef|.ref|erf)|[Rr][Ee][Ff])$":{"not":{"type":"string"}},"^(?:[Kk]ey|[Ii][Dd]|(?!ref$)[Rr][Ee][Ff]\\w*|[Ss]tep[_ -]?(?:[Ii][Dd]|[Kk]ey|[Nn]ame|[Rr]ef))$":{"not":{"type":"string"}}}}},{"if":{"required":["type"],"properties":{"type":{"enum":["branch"]}}},"then":{"properties":{"branches":{"allOf":[{"not":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/conditional"}}},{"if":{"type":"array","minItems":2},"then":{"prefixItems":[{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":3},"then":{"prefixItems":[true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":4},"then":{"prefixItems":[true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":5},"then":{"prefixItems":[true,true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":6},"then":{"prefixItems":[true,true,true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":7},"then":{"prefixItems":[true,true,true,true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":8},"then":{"prefixItems":[true,true,true,true,true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":9},"then":{"prefixItems":[true,true,true,true,true,true,true,{"$ref":"#/$defs/conditional"}]}},{"if":{"type":"array","minItems":10},"then":{"prefixItems":[true,true,true,true,true,true,true,true,{"$ref":"#/$defs/conditional"}]}}]}}}},{"if":{"required":["type"],"properties":{"type":{"enum":["batch","branch","random_cohort"]}}},"then":{"properties":{"when":{"type":"null"},"conditions":{"type":"null"}}}},{"if":{"required":["type"],"properties":{"type":{"enum":["random_cohort"]}}},"then":{"properties":{"cohort_branches":{"items":{"properties":{"when":{"type":"null"},"conditions":{"type":"null"}}}}}}},{"if":{"required":["type"],"properties":{"type":{"enum":["delay"]}}},"then":{"required":["settings"],"properties":{"settings":{"anyOf":[{"required":["delay_for"]},{"required":["delay_until_field_path"]}]}}}}],"properties":{"ref":{"description":"The step's name, which conditions ask about: unique in the workflow, in all its branches.","examples":["in_app_feed_1","email_1","delay_1"]},"type":{"description":"What the step does.","examples":["channel","delay","wait_for_event","batch","throttle","branch","random_cohort","http_fetch","ai_agent","update_data","update_user","update_tenant","update_audience","update_object","trigger_workflow"],"anyOf":[{"enum":["channel","delay","wait_for_event","batch","throttle","branch","random_cohort","http_fetch","fetch","ai_agent","update_data","update_user","update_tenant","update_audience","update_object","trigger_workflow"]},{"not":{"type":"string"}},{"pattern":"\\{[{%]"}]},"name":{"description":"The step's name, for people."},"description":{"description":"What the step is for."},"channel_type":{"description":"The type of a channel step's channel; where it is not said, `heed.config.yaml` or the step's ref tells.","examples":["in_app_feed","in_app_guide","email","sms","push","chat","http"],"anyOf":[{"enum":["in_app_feed","in_app_guide","email","sms","push","chat","http"]},{"not":{"type":"string"}},{"pattern":"\\{[{%]"}]},"channel_key":{"description":"The key of the channel that a channel step sends through."},"channel_group_key":{"description":"The key of the channel group that a channel step sends through."},"channel_overrides":{"description":"Settings of the channel that are others for this step.","properties":{"open_tracking":{"description":"Whether it is tracked who opens an email: `has been read` needs it.","examples":[true,false]},"link_tracking":{"description":"Whether it is tracked who clicks a link: `has had a link clicked` needs it.","examples":[true,false]}}},"send_windows":{"description":"When a channel step may send; outside of them its messages wait."},"settings":{"description":"The settings of the step, as its type has them.","properties":{"delay_for":{"description":"How long a delay step waits.","examples":[{"unit":"minutes","value":5}],"anyOf":[{"type":"object","required":["unit","value"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"],"anyOf":[{"enum":["seconds","minutes","hours","days","weeks","months"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10],"anyOf":[{"type":"number"},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]}}},"delay_until_field_path":{"description":"The field that holds the time until which a delay step waits.","examples":["data.send_at"],"type":["string","null"],"pattern":"^[A-Za-z_][\\w-]*[.[]"},"batch_window":{"description":"How long a batch step gathers what triggers it.","examples":[{"unit":"minutes","value":5}],"anyOf":[{"type":"object","required":["unit","value"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"],"anyOf":[{"enum":["seconds","minutes","hours","days","weeks","months"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10],"anyOf":[{"type":"number"},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]}}},"batch_until_field_path":{"description":"The field that holds the time until which a batch step gathers.","examples":["data.digest_at"],"type":["string","null"],"pattern":"^[A-Za-z_][\\w-]*[.[]"},"batch_window_extension_limit":{"description":"How long a batch with a sliding window stays open at most.","examples":[{"unit":"minutes","value":5}],"anyOf":[{"type":"object","required":["unit","value"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"],"anyOf":[{"enum":["seconds","minutes","hours","days","weeks","months"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10],"anyOf":[{"type":"number"},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]}}},"throttle_window":{"description":"The time in which a throttle step counts.","examples":[{"unit":"minutes","value":5}],"anyOf":[{"type":"object","required":["unit","value"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"],"anyOf":[{"enum":["seconds","minutes","hours","days","weeks","months"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10],"anyOf":[{"type":"number"},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]}}},"throttle_window_field_path":{"description":"The field that holds the time in which a throttle step counts.","examples":["recipient.quiet_time"],"type":["string","null"],"pattern":"^[A-Za-z_][\\w-]*[.[]"},"expires_after":{"description":"How long a step waits for its event.","examples":[{"unit":"minutes","value":5}],"anyOf":[{"type":"object","required":["unit","value"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}],"properties":{"unit":{"description":"The unit that `value` counts.","examples":["seconds","minutes","hours","days","weeks","months"],"anyOf":[{"enum":["seconds","minutes","hours","days","weeks","months"]},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]},"value":{"description":"How many units: a number above zero.","examples":[1,5,10],"anyOf":[{"type":"number"},{"type":"null"},{"type":"string","pattern":"\\{[{%]"}]}}},"batch_key":{"description":"The field by which a batch step gathers.","examples":["data.post_id"]},"throttle_limit":{"description":"How often a throttle step lets through within its window.","examples":[1]},"match_conditions":{"description":"What an event must meet to end a wait; all items must hold.","items":{"description":"Conditions of one match, as text or in stored form.","properties":{"when":{"$ref":"#/$defs/when"}},"if":{"type":"object","required":["conditions"]},"then":{"properties":{"when":false}}}}},"type":["object","null"],"allOf":[{"patternProperties":{"^(?:delay_for|delay_until_field_path|expires_after|event|match_conditions|on_match|on_timeout|batch_window|batch_until_field_path|batch_window_extension_limit|batch_execution_mode|batch_key|batch_window_type|batch_order|workflow_version_mode|batch_items_max_limit|batch_items_render_limit|throttle_window|throttle_window_field_path|throttle_key|throttle_limit|url|method|headers|query_params|body|halt_on_error|model|request_prompt|response_type|response_schema|web_search_enabled|data|recipient_mode|recipient_gid|update_properties|workflow_key|recipients|actor|tenant|cancellation_key)$":true,"^(?:x-|[_$.])|@$":true},"additionalProperties":{"not":{"$ref":"#/$defs/likeConditions"}}},{"patternProperties":{"^(?!x-|[_$.]|(?:delay_for|expires_after|batch_window|batch_window_extension_limit|throttle_window)$)(?:.{1,3}lay_for|d.{1,3}ay_for|de.{1,3}y_for|del.{1,3}_for|delay_.{1,3}r|delay_f.{1,3}|[Dd][Ee][Ll][Aa][Yy][_ -]?[Ff][Oo][Rr]|delay|.{1,3}pires_after|e.{1,3}ires_after|ex.{1,3}res_after|exp.{1,3}es_after|expi.{1,3}s_after|expir.{1,3}_after|expires_.{1,3}ter|expires_a.{1,3}er|expires_af.{1,3}r|expires_aft.{1,3}|[Ee][Xx][Pp][Ii][Rr][Ee][Ss][_ -]?[Aa][Ff][Tt][Ee][Rr]|expires|.{1,3}tch_window|b.{1,3}ch_window|ba.{1,3}h_window|bat.{1,3}_window|batch_.{1,3}ndow|batch_w.{1,3}dow|batch_wi.{1,3}ow|batch_win.{1,3}w|batch_wind.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww]|.{1,3}tch_window_extension_limit|b.{1,3}ch_window_extension_limit|ba.{1,3}h_window_extension_limit|bat.{1,3}_window_extension_limit|batch_.{1,3}ndow_extension_limit|batch_w.{1,3}dow_extension_limit|batch_wi.{1,3}ow_extension_limit|batch_win.{1,3}w_extension_limit|batch_wind.{1,3}_extension_limit|batch_window_.{1,3}tension_limit|batch_window_e.{1,3}ension_limit|batch_window_ex.{1,3}nsion_limit|batch_window_ext.{1,3}sion_limit|batch_window_exte.{1,3}ion_limit|batch_window_exten.{1,3}on_limit|batch_window_extens.{1,3}n_limit|batch_window_extensi.{1,3}_limit|batch_window_extension_.{1,3}mit|batch_window_extension_l.{1,3}it|batch_window_extension_li.{1,3}t|batch_window_extension_lim.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][_ -]?[Ee][Xx][Tt][Ee][Nn][Ss][Ii][Oo][Nn][_ -]?[Ll][Ii][Mm][Ii][Tt]|batch_window|batch_window_extension|.{1,3}rottle_window|t.{1,3}ottle_window|th.{1,3}ttle_window|thr.{1,3}tle_window|thro.{1,3}le_window|throt.{1,3}e_window|thrott.{1,3}_window|throttle_.{1,3}ndow|throttle_w.{1,3}dow|throttle_wi.{1,3}ow|throttle_win.{1,3}w|throttle_wind.{1,3}|[Tt][Hh][Rr][Oo][Tt][Tt][Ll][Ee][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww]|throttle)$":{"not":{"type":["object","number","string"]}},"^(?!x-|[_$.]|(?:delay_until_field_path|batch_until_field_path|throttle_window|throttle_window_field_path)$)(?:.{1,3}lay_until_field_path|d.{1,3}ay_until_field_path|de.{1,3}y_until_field_path|del.{1,3}_until_field_path|delay_.{1,3}til_field_path|delay_u.{1,3}il_field_path|delay_un.{1,3}l_field_path|delay_unt.{1,3}_field_path|delay_until_.{1,3}eld_path|delay_until_f.{1,3}ld_path|delay_until_fi.{1,3}d_path|delay_until_fie.{1,3}_path|delay_until_field_.{1,3}th|delay_until_field_p.{1,3}h|delay_until_field_pa.{1,3}|[Dd][Ee][Ll][Aa][Yy][_ -]?[Uu][Nn][Tt][Ii][Ll][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|delay|delay_until|delay_until_field|.{1,3}tch_until_field_path|b.{1,3}ch_until_field_path|ba.{1,3}h_until_field_path|bat.{1,3}_until_field_path|batch_.{1,3}til_field_path|batch_u.{1,3}il_field_path|batch_un.{1,3}l_field_path|batch_unt.{1,3}_field_path|batch_until_.{1,3}eld_path|batch_until_f.{1,3}ld_path|batch_until_fi.{1,3}d_path|batch_until_fie.{1,3}_path|batch_until_field_.{1,3}th|batch_until_field_p.{1,3}h|batch_until_field_pa.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Uu][Nn][Tt][Ii][Ll][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|batch|batch_until|batch_until_field|.{1,3}rottle_window_field_path|t.{1,3}ottle_window_field_path|th.{1,3}ttle_window_field_path|thr.{1,3}tle_window_field_path|thro.{1,3}le_window_field_path|throt.{1,3}e_window_field_path|thrott.{1,3}_window_field_path|throttle_.{1,3}ndow_field_path|throttle_w.{1,3}dow_field_path|throttle_wi.{1,3}ow_field_path|throttle_win.{1,3}w_field_path|throttle_wind.{1,3}_field_path|throttle_window_.{1,3}eld_path|throttle_window_f.{1,3}ld_path|throttle_window_fi.{1,3}d_path|throttle_window_fie.{1,3}_path|throttle_window_field_.{1,3}th|throttle_window_field_p.{1,3}h|throttle_window_field_pa.{1,3}|[Tt][Hh][Rr][Oo][Tt][Tt][Ll][Ee][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|throttle|throttle_window|throttle_window_field)$":{"not":{"type":"string"}},"^(?!x-|[_$.]|(?:event)$)(?:(?:e(?:v(?:e(?:n(?:t.?|.?|.t)|.?t|.nt|tn)|.?nt|.ent|net)|.?ent|.vent|evnt)|.?vent|.event|veent)|[Ee][Vv][Ee][Nn][Tt])$":{"not":{"type":["object","number"]}},"^(?!x-|[_$.]|(?:match_conditions)$)(?:.{1,3}tch_conditions|m.{1,3}ch_conditions|ma.{1,3}h_conditions|mat.{1,3}_conditions|match_.{1,3}nditions|match_c.{1,3}ditions|match_co.{1,3}itions|match_con.{1,3}tions|match_cond.{1,3}ions|match_condi.{1,3}ons|match_condit.{1,3}ns|match_conditi.{1,3}s|match_conditio.{1,3}|[Mm][Aa][Tt][Cc][Hh][_ -]?[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss]|match)$":{"not":{"type":["array","object"]}},"^(?!x-|[_$.]|(?:on_match|on_timeout|batch_execution_mode)$)(?:.{1,3}_match|on_.{1,3}tch|on_m.{1,3}ch|on_ma.{1,3}h|on_mat.{1,3}|[Oo][Nn][_ -]?[Mm][Aa][Tt][Cc][Hh]|.{1,3}_timeout|on_.{1,3}meout|on_t.{1,3}eout|on_ti.{1,3}out|on_tim.{1,3}ut|on_time.{1,3}t|on_timeo.{1,3}|[Oo][Nn][_ -]?[Tt][Ii][Mm][Ee][Oo][Uu][Tt]|.{1,3}tch_execution_mode|b.{1,3}ch_execution_mode|ba.{1,3}h_execution_mode|bat.{1,3}_execution_mode|batch_.{1,3}ecution_mode|batch_e.{1,3}cution_mode|batch_ex.{1,3}ution_mode|batch_exe.{1,3}tion_mode|batch_exec.{1,3}ion_mode|batch_execu.{1,3}on_mode|batch_execut.{1,3}n_mode|batch_executi.{1,3}_mode|batch_execution_.{1,3}de|batch_execution_m.{1,3}e|batch_execution_mo.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ee][Xx][Ee][Cc][Uu][Tt][Ii][Oo][Nn][_ -]?[Mm][Oo][Dd][Ee]|batch|batch_execution)$":{"not":{"type":"string"}},"^(?!x-|[_$.]|(?:halt_on_error)$)(?:.{1,3}lt_on_error|h.{1,3}t_on_error|ha.{1,3}_on_error|halt_.{1,3}_error|halt_on_.{1,3}ror|halt_on_e.{1,3}or|halt_on_er.{1,3}r|halt_on_err.{1,3}|[Hh][Aa][Ll][Tt][_ -]?[Oo][Nn][_ -]?[Ee][Rr][Rr][Oo][Rr]|halt|halt_on)$":{"not":{"type":"boolean"}}}}]},"steps":{"description":"The steps, in the order in which they run.","$ref":"#/$defs/steps"},"branches":{"description":"The branches, of which the first whose conditions hold runs, else the one without any.","$ref":"#/$defs/branches"},"cohort_branches":{"description":"The branches of a random cohort, of which one runs.","$ref":"#/$defs/branches"}}};
const schema136 = {"type":["array","null"],"items":{"$ref":"#/$defs/branch"}};
const schema137 = {"type":["object","null"],"title":"Branch","description":"A branch of a branch step: steps that run where its conditions hold.","allOf":[{"$ref":"#/$defs/place"},{"patternProperties":{"^(?:when|conditions|steps|terminates|percentage|name|description|ref|branches|cohort_branches)$":true,"^(?:x-|[_$.])|@$":true},"additionalProperties":{"not":{"$ref":"#/$defs/likeConditions"}}},{"if":{"not":{"required":["steps"]}},"then":{"patternProperties":{"^(?:when|conditions|steps|terminates|percentage|name|description|ref|branches|cohort_branches)$":true,"^(?:x-|[_$.])|@$":true},"additionalProperties":{"not":{"$ref":"#/$defs/likeSteps"}}}},{"patternProperties":{"^(?!x-|[_$.]|(?:conditions)$)(?:(?:trigger_?)?conditions?|if|unless|\\w+_(?:if|unless|condition))$":{"not":{"anyOf":[{"type":["string","array"],"pattern":"\\S","minItems":1,"items":{"type":"string","pattern":"\\S"}},{"type":["array","object"]}]}},"^(?!x-|[_$.]|(?:when)$)(?:(?:w(?:h(?:e(?:n.?|.?|.n)|.?n|.en|ne)|.?en|.hen|ehn)|.?hen|.when|hwen)|[Ww][Hh][Ee][Nn])$":{"not":{"type":["string","array"],"pattern":"[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|^[\\s(]*(?:not\\b[\\s(]*)?(?:data|recipient|actor|vars|workflow|run|tenant|refs)\\b","minItems":1,"items":{"type":"string","pattern":"[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|^[\\s(]*(?:not\\b[\\s(]*)?(?:data|recipient|actor|vars|workflow|run|tenant|refs)\\b"}}},"^(?!x-|[_$.]|(?:conditions)$)(?:.{1,3}nditions|c.{1,3}ditions|co.{1,3}itions|con.{1,3}tions|cond.{1,3}ions|condi.{1,3}ons|condit.{1,3}ns|conditi.{1,3}s|conditio.{1,3}|[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss])$":{"not":{"type":["array","object"]}},"^(?!x-|[_$.]|(?:steps)$)(?:(?:s(?:t(?:e(?:p(?:s.?|.?|.s)|.?s|.ps|sp)|.?ps|.eps|pes)|.?eps|.teps|etps)|.?teps|.steps|tseps)|[Ss][Tt][Ee][Pp][Ss])$":{"not":{"type":["array","object"]}},"^(?!x-|[_$.]|(?:terminates)$)(?:.{1,3}rminates|t.{1,3}minates|te.{1,3}inates|ter.{1,3}nates|term.{1,3}ates|termi.{1,3}tes|termin.{1,3}es|termina.{1,3}s|terminat.{1,3}|[Tt][Ee][Rr][Mm][Ii][Nn][Aa][Tt][Ee][Ss])$":{"not":{"type":"boolean"}},"^(?!x-|[_$.]|(?:percentage)$)(?:.{1,3}rcentage|p.{1,3}centage|pe.{1,3}entage|per.{1,3}ntage|perc.{1,3}tage|perce.{1,3}age|percen.{1,3}ge|percent.{1,3}e|percenta.{1,3}|[Pp][Ee][Rr][Cc][Ee][Nn][Tt][Aa][Gg][Ee])$":{"not":{"type":"number"}}}}],"properties":{"name":{"description":"The branch's name, for people."},"terminates":{"description":"Whether the workflow ends with this branch.","examples":[true,false]},"percentage":{"description":"The share of recipients that a cohort's branch is for, of a hundred.","examples":[50]},"steps":{"description":"The steps, in the order in which they run.","$ref":"#/$defs/steps"},"branches":{"description":"The branches, of which the first whose conditions hold runs, else the one without any.","$ref":"#/$defs/branches"},"cohort_branches":{"description":"The branches of a random cohort, of which one runs.","$ref":"#/$defs/branches"}}};
const pattern80 = new RegExp("^(?:when|conditions|steps|terminates|percentage|name|description|ref|branches|cohort_branches)$", "u");
const pattern35 = new RegExp("^(?!x-|[_$.]|(?:conditions)$)(?:(?:trigger_?)?conditions?|if|unless|\\w+_(?:if|unless|condition))$", "u");
const pattern36 = new RegExp("\\S", "u");
const pattern41 = new RegExp("^(?!x-|[_$.]|(?:conditions)$)(?:.{1,3}nditions|c.{1,3}ditions|co.{1,3}itions|con.{1,3}tions|cond.{1,3}ions|condi.{1,3}ons|condit.{1,3}ns|conditi.{1,3}s|conditio.{1,3}|[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss])$", "u");
const pattern92 = new RegExp("^(?!x-|[_$.]|(?:terminates)$)(?:.{1,3}rminates|t.{1,3}minates|te.{1,3}inates|ter.{1,3}nates|term.{1,3}ates|termi.{1,3}tes|termin.{1,3}es|termina.{1,3}s|terminat.{1,3}|[Tt][Ee][Rr][Mm][Ii][Nn][Aa][Tt][Ee][Ss])$", "u");
const pattern93 = new RegExp("^(?!x-|[_$.]|(?:percentage)$)(?:.{1,3}rcentage|p.{1,3}centage|pe.{1,3}entage|per.{1,3}ntage|perc.{1,3}tage|perce.{1,3}age|percen.{1,3}ge|percent.{1,3}e|percenta.{1,3}|[Pp][Ee][Rr][Cc][Ee][Nn][Tt][Aa][Gg][Ee])$", "u");
const wrapper2 = {validate: validate242};
const wrapper4 = {validate: validate247};

function validate248(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate248.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate248.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema137.type}}];
return false;
}
const _errs1 = errors;
if(!(validate238(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
errors = vErrors.length;
}
else {
var props0 = validate238.evaluated.props;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((pattern80.test(key0)) || (pattern19.test(key0)))){
const _errs4 = errors;
const _errs5 = errors;
const _errs6 = errors;
if(!(validate232(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if(valid2){
validate248.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
if(props0 !== true){
props0 = true;
}
const _errs7 = errors;
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
const _errs10 = errors;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing0 = "steps")){
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
var valid4 = _errs11 === errors;
if(valid4){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
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
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 of Object.keys(data)){
if(!((pattern80.test(key1)) || (pattern19.test(key1)))){
const _errs14 = errors;
const _errs15 = errors;
const _errs16 = errors;
if(!(validate236(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
var valid6 = _errs16 === errors;
if(valid6){
validate248.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs14 === errors;
if(!valid5){
break;
}
}
}
}
var _valid0 = _errs12 === errors;
valid3 = _valid0;
if(valid3){
var props2 = true;
}
}
if(!valid3){
const err2 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate248.errors = vErrors;
return false;
}
var valid0 = _errs7 === errors;
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
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props3 = {};
var valid7 = true;
for(const key2 of Object.keys(data)){
if(pattern35.test(key2)){
let data2 = data[key2];
const _errs18 = errors;
const _errs19 = errors;
const _errs20 = errors;
const _errs21 = errors;
let valid9 = false;
const _errs22 = errors;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs22){
if(typeof data2 === "string"){
if(!pattern36.test(data2)){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(errors === _errs22){
if(Array.isArray(data2)){
if(data2.length < 1){
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
var valid10 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs24 = errors;
if(errors === _errs24){
if(typeof data3 === "string"){
if(!pattern36.test(data3)){
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
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid10 = _errs24 === errors;
if(!valid10){
break;
}
}
}
}
}
}
var _valid1 = _errs22 === errors;
valid9 = valid9 || _valid1;
const _errs26 = errors;
if(!data2 || typeof data2 != "object"){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
var valid8 = _errs20 === errors;
if(valid8){
validate248.errors = [{instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A(%3F%3Atrigger_%3F)%3Fconditions%3F%7Cif%7Cunless%7C%5Cw%2B_(%3F%3Aif%7Cunless%7Ccondition))%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs18 === errors;
props3[key2] = true;
}
}
if(valid7){
var valid7 = true;
for(const key3 of Object.keys(data)){
if(pattern24.test(key3)){
let data4 = data[key3];
const _errs28 = errors;
const _errs29 = errors;
const _errs30 = errors;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(errors === _errs30){
if(typeof data4 === "string"){
if(!pattern25.test(data4)){
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
if(errors === _errs30){
if(Array.isArray(data4)){
if(data4.length < 1){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
var valid12 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs32 = errors;
if(errors === _errs32){
if(typeof data5 === "string"){
if(!pattern25.test(data5)){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid12 = _errs32 === errors;
if(!valid12){
break;
}
}
}
}
}
}
var valid11 = _errs30 === errors;
if(valid11){
validate248.errors = [{instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Awhen)%24)(%3F%3A(%3F%3Aw(%3F%3Ah(%3F%3Ae(%3F%3An.%3F%7C.%3F%7C.n)%7C.%3Fn%7C.en%7Cne)%7C.%3Fen%7C.hen%7Cehn)%7C.%3Fhen%7C.when%7Chwen)%7C%5BWw%5D%5BHh%5D%5BEe%5D%5BNn%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs28 === errors;
props3[key3] = true;
}
}
if(valid7){
var valid7 = true;
for(const key4 of Object.keys(data)){
if(pattern41.test(key4)){
let data6 = data[key4];
const _errs34 = errors;
const _errs35 = errors;
const _errs36 = errors;
if(!data6 || typeof data6 != "object"){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid13 = _errs36 === errors;
if(valid13){
validate248.errors = [{instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A.%7B1%2C3%7Dnditions%7Cc.%7B1%2C3%7Dditions%7Cco.%7B1%2C3%7Ditions%7Ccon.%7B1%2C3%7Dtions%7Ccond.%7B1%2C3%7Dions%7Ccondi.%7B1%2C3%7Dons%7Ccondit.%7B1%2C3%7Dns%7Cconditi.%7B1%2C3%7Ds%7Cconditio.%7B1%2C3%7D%7C%5BCc%5D%5BOo%5D%5BNn%5D%5BDd%5D%5BIi%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs34 === errors;
props3[key4] = true;
}
}
if(valid7){
var valid7 = true;
for(const key5 of Object.keys(data)){
if(pattern28.test(key5)){
let data7 = data[key5];
const _errs38 = errors;
const _errs39 = errors;
const _errs40 = errors;
if(!data7 || typeof data7 != "object"){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid14 = _errs40 === errors;
if(valid14){
validate248.errors = [{instancePath:instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Asteps)%24)(%3F%3A(%3F%3As(%3F%3At(%3F%3Ae(%3F%3Ap(%3F%3As.%3F%7C.%3F%7C.s)%7C.%3Fs%7C.ps%7Csp)%7C.%3Fps%7C.eps%7Cpes)%7C.%3Feps%7C.teps%7Cetps)%7C.%3Fteps%7C.steps%7Ctseps)%7C%5BSs%5D%5BTt%5D%5BEe%5D%5BPp%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs38 === errors;
props3[key5] = true;
}
}
if(valid7){
var valid7 = true;
for(const key6 of Object.keys(data)){
if(pattern92.test(key6)){
const _errs42 = errors;
const _errs43 = errors;
const _errs44 = errors;
if(typeof data[key6] !== "boolean"){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid15 = _errs44 === errors;
if(valid15){
validate248.errors = [{instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aterminates)%24)(%3F%3A.%7B1%2C3%7Drminates%7Ct.%7B1%2C3%7Dminates%7Cte.%7B1%2C3%7Dinates%7Cter.%7B1%2C3%7Dnates%7Cterm.%7B1%2C3%7Dates%7Ctermi.%7B1%2C3%7Dtes%7Ctermin.%7B1%2C3%7Des%7Ctermina.%7B1%2C3%7Ds%7Cterminat.%7B1%2C3%7D%7C%5BTt%5D%5BEe%5D%5BRr%5D%5BMm%5D%5BIi%5D%5BNn%5D%5BAa%5D%5BTt%5D%5BEe%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs42 === errors;
props3[key6] = true;
}
}
if(valid7){
var valid7 = true;
for(const key7 of Object.keys(data)){
if(pattern93.test(key7)){
const _errs46 = errors;
const _errs47 = errors;
const _errs48 = errors;
if(!(typeof data[key7] == "number")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid16 = _errs48 === errors;
if(valid16){
validate248.errors = [{instancePath:instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Apercentage)%24)(%3F%3A.%7B1%2C3%7Drcentage%7Cp.%7B1%2C3%7Dcentage%7Cpe.%7B1%2C3%7Dentage%7Cper.%7B1%2C3%7Dntage%7Cperc.%7B1%2C3%7Dtage%7Cperce.%7B1%2C3%7Dage%7Cpercen.%7B1%2C3%7Dge%7Cpercent.%7B1%2C3%7De%7Cpercenta.%7B1%2C3%7D%7C%5BPp%5D%5BEe%5D%5BRr%5D%5BCc%5D%5BEe%5D%5BNn%5D%5BTt%5D%5BAa%5D%5BGg%5D%5BEe%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs46 === errors;
props3[key7] = true;
}
}
}
}
}
}
}
}
var valid0 = _errs17 === errors;
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
}
}
}
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
const _errs50 = errors;
if(!(wrapper2.validate(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
var valid17 = _errs50 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs51 = errors;
if(!(wrapper4.validate(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid17 = _errs51 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs52 = errors;
if(!(wrapper4.validate(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
var valid17 = _errs52 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
validate248.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate248.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate247(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate247.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (data !== null)){
validate247.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema136.type}}];
return false;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate248(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
validate247.errors = vErrors;
return errors === 0;
}
validate247.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern30 = new RegExp("^(?:when|conditions|ref|type|settings|channel_type|channel_key|channel_group_key|channel_overrides|send_windows|branches|cohort_branches|steps|name|description|template|cohort_key|guide_key|schema_key|schema_semver|schema_variant_key|values)$", "u");
const pattern34 = new RegExp("^(?:[Dd]efault|[Ee]lse|[Oo]therwise|[Ff]allback)(?:_?(?:[Bb]ranch|[Ss]teps|[Cc]ase))?$", "u");
const pattern42 = new RegExp("^(?!x-|[_$.]|(?:type|channel_type|channel_key|channel_group_key)$)(?:(?:t(?:y(?:p(?:e.?|.?|.e)|.?e|.pe|ep)|.?pe|.ype|pye)|.?ype|.type|ytpe)|[Tt][Yy][Pp][Ee]|.{1,3}annel_type|c.{1,3}nnel_type|ch.{1,3}nel_type|cha.{1,3}el_type|chan.{1,3}l_type|chann.{1,3}_type|channel_.{1,3}pe|channel_t.{1,3}e|channel_ty.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Tt][Yy][Pp][Ee]|.{1,3}annel_key|c.{1,3}nnel_key|ch.{1,3}nel_key|cha.{1,3}el_key|chan.{1,3}l_key|chann.{1,3}_key|channel_.{1,3}y|channel_k.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Kk][Ee][Yy]|.{1,3}annel_group_key|c.{1,3}nnel_group_key|ch.{1,3}nel_group_key|cha.{1,3}el_group_key|chan.{1,3}l_group_key|chann.{1,3}_group_key|channel_.{1,3}oup_key|channel_g.{1,3}up_key|channel_gr.{1,3}p_key|channel_gro.{1,3}_key|channel_group_.{1,3}y|channel_group_k.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Gg][Rr][Oo][Uu][Pp][_ -]?[Kk][Ee][Yy]|channel_group)$", "u");
const pattern43 = new RegExp("^(?!x-|[_$.]|(?:settings|channel_overrides)$)(?:.{1,3}ttings|s.{1,3}tings|se.{1,3}ings|set.{1,3}ngs|sett.{1,3}gs|setti.{1,3}s|settin.{1,3}|[Ss][Ee][Tt][Tt][Ii][Nn][Gg][Ss]|.{1,3}annel_overrides|c.{1,3}nnel_overrides|ch.{1,3}nel_overrides|cha.{1,3}el_overrides|chan.{1,3}l_overrides|chann.{1,3}_overrides|channel_.{1,3}errides|channel_o.{1,3}rrides|channel_ov.{1,3}rides|channel_ove.{1,3}ides|channel_over.{1,3}des|channel_overr.{1,3}es|channel_overri.{1,3}s|channel_overrid.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Oo][Vv][Ee][Rr][Rr][Ii][Dd][Ee][Ss]|channel)$", "u");
const pattern44 = new RegExp("^(?!x-|[_$.]|(?:send_windows|branches|cohort_branches)$)(?:.{1,3}nd_windows|s.{1,3}d_windows|se.{1,3}_windows|send_.{1,3}ndows|send_w.{1,3}dows|send_wi.{1,3}ows|send_win.{1,3}ws|send_wind.{1,3}s|send_windo.{1,3}|[Ss][Ee][Nn][Dd][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][Ss]|send|.{1,3}anches|b.{1,3}nches|br.{1,3}ches|bra.{1,3}hes|bran.{1,3}es|branc.{1,3}s|branch.{1,3}|[Bb][Rr][Aa][Nn][Cc][Hh][Ee][Ss]|.{1,3}hort_branches|c.{1,3}ort_branches|co.{1,3}rt_branches|coh.{1,3}t_branches|coho.{1,3}_branches|cohort_.{1,3}anches|cohort_b.{1,3}nches|cohort_br.{1,3}ches|cohort_bra.{1,3}hes|cohort_bran.{1,3}es|cohort_branc.{1,3}s|cohort_branch.{1,3}|[Cc][Oo][Hh][Oo][Rr][Tt][_ -]?[Bb][Rr][Aa][Nn][Cc][Hh][Ee][Ss]|cohort)$", "u");
const pattern45 = new RegExp("^(?:delay_for|expires_after|batch_window|batch_window_extension_limit|throttle_window)$", "u");
const pattern46 = new RegExp("^(?:delay_until_field_path|batch_until_field_path|throttle_window_field_path)$", "u");
const pattern47 = new RegExp("^(?:match_conditions)$", "u");
const pattern48 = new RegExp("^(?:on_match|on_timeout|batch_execution_mode)$", "u");
const pattern49 = new RegExp("^(?:halt_on_error)$", "u");
const pattern50 = new RegExp("^(?!x-|[_$.]|(?:ref)$)(?:(?:r(?:e(?:f.?|.?|.f)|.?f|.ef|fe)|.?ef|.ref|erf)|[Rr][Ee][Ff])$", "u");
const pattern51 = new RegExp("^(?:[Kk]ey|[Ii][Dd]|(?!ref$)[Rr][Ee][Ff]\\w*|[Ss]tep[_ -]?(?:[Ii][Dd]|[Kk]ey|[Nn]ame|[Rr]ef))$", "u");
const pattern52 = new RegExp("\\{[{%]", "u");
const pattern54 = new RegExp("^(?:delay_for|delay_until_field_path|expires_after|event|match_conditions|on_match|on_timeout|batch_window|batch_until_field_path|batch_window_extension_limit|batch_execution_mode|batch_key|batch_window_type|batch_order|workflow_version_mode|batch_items_max_limit|batch_items_render_limit|throttle_window|throttle_window_field_path|throttle_key|throttle_limit|url|method|headers|query_params|body|halt_on_error|model|request_prompt|response_type|response_schema|web_search_enabled|data|recipient_mode|recipient_gid|update_properties|workflow_key|recipients|actor|tenant|cancellation_key)$", "u");
const pattern56 = new RegExp("^(?!x-|[_$.]|(?:delay_for|expires_after|batch_window|batch_window_extension_limit|throttle_window)$)(?:.{1,3}lay_for|d.{1,3}ay_for|de.{1,3}y_for|del.{1,3}_for|delay_.{1,3}r|delay_f.{1,3}|[Dd][Ee][Ll][Aa][Yy][_ -]?[Ff][Oo][Rr]|delay|.{1,3}pires_after|e.{1,3}ires_after|ex.{1,3}res_after|exp.{1,3}es_after|expi.{1,3}s_after|expir.{1,3}_after|expires_.{1,3}ter|expires_a.{1,3}er|expires_af.{1,3}r|expires_aft.{1,3}|[Ee][Xx][Pp][Ii][Rr][Ee][Ss][_ -]?[Aa][Ff][Tt][Ee][Rr]|expires|.{1,3}tch_window|b.{1,3}ch_window|ba.{1,3}h_window|bat.{1,3}_window|batch_.{1,3}ndow|batch_w.{1,3}dow|batch_wi.{1,3}ow|batch_win.{1,3}w|batch_wind.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww]|.{1,3}tch_window_extension_limit|b.{1,3}ch_window_extension_limit|ba.{1,3}h_window_extension_limit|bat.{1,3}_window_extension_limit|batch_.{1,3}ndow_extension_limit|batch_w.{1,3}dow_extension_limit|batch_wi.{1,3}ow_extension_limit|batch_win.{1,3}w_extension_limit|batch_wind.{1,3}_extension_limit|batch_window_.{1,3}tension_limit|batch_window_e.{1,3}ension_limit|batch_window_ex.{1,3}nsion_limit|batch_window_ext.{1,3}sion_limit|batch_window_exte.{1,3}ion_limit|batch_window_exten.{1,3}on_limit|batch_window_extens.{1,3}n_limit|batch_window_extensi.{1,3}_limit|batch_window_extension_.{1,3}mit|batch_window_extension_l.{1,3}it|batch_window_extension_li.{1,3}t|batch_window_extension_lim.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][_ -]?[Ee][Xx][Tt][Ee][Nn][Ss][Ii][Oo][Nn][_ -]?[Ll][Ii][Mm][Ii][Tt]|batch_window|batch_window_extension|.{1,3}rottle_window|t.{1,3}ottle_window|th.{1,3}ttle_window|thr.{1,3}tle_window|thro.{1,3}le_window|throt.{1,3}e_window|thrott.{1,3}_window|throttle_.{1,3}ndow|throttle_w.{1,3}dow|throttle_wi.{1,3}ow|throttle_win.{1,3}w|throttle_wind.{1,3}|[Tt][Hh][Rr][Oo][Tt][Tt][Ll][Ee][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww]|throttle)$", "u");
const pattern57 = new RegExp("^(?!x-|[_$.]|(?:delay_until_field_path|batch_until_field_path|throttle_window|throttle_window_field_path)$)(?:.{1,3}lay_until_field_path|d.{1,3}ay_until_field_path|de.{1,3}y_until_field_path|del.{1,3}_until_field_path|delay_.{1,3}til_field_path|delay_u.{1,3}il_field_path|delay_un.{1,3}l_field_path|delay_unt.{1,3}_field_path|delay_until_.{1,3}eld_path|delay_until_f.{1,3}ld_path|delay_until_fi.{1,3}d_path|delay_until_fie.{1,3}_path|delay_until_field_.{1,3}th|delay_until_field_p.{1,3}h|delay_until_field_pa.{1,3}|[Dd][Ee][Ll][Aa][Yy][_ -]?[Uu][Nn][Tt][Ii][Ll][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|delay|delay_until|delay_until_field|.{1,3}tch_until_field_path|b.{1,3}ch_until_field_path|ba.{1,3}h_until_field_path|bat.{1,3}_until_field_path|batch_.{1,3}til_field_path|batch_u.{1,3}il_field_path|batch_un.{1,3}l_field_path|batch_unt.{1,3}_field_path|batch_until_.{1,3}eld_path|batch_until_f.{1,3}ld_path|batch_until_fi.{1,3}d_path|batch_until_fie.{1,3}_path|batch_until_field_.{1,3}th|batch_until_field_p.{1,3}h|batch_until_field_pa.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Uu][Nn][Tt][Ii][Ll][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|batch|batch_until|batch_until_field|.{1,3}rottle_window_field_path|t.{1,3}ottle_window_field_path|th.{1,3}ttle_window_field_path|thr.{1,3}tle_window_field_path|thro.{1,3}le_window_field_path|throt.{1,3}e_window_field_path|thrott.{1,3}_window_field_path|throttle_.{1,3}ndow_field_path|throttle_w.{1,3}dow_field_path|throttle_wi.{1,3}ow_field_path|throttle_win.{1,3}w_field_path|throttle_wind.{1,3}_field_path|throttle_window_.{1,3}eld_path|throttle_window_f.{1,3}ld_path|throttle_window_fi.{1,3}d_path|throttle_window_fie.{1,3}_path|throttle_window_field_.{1,3}th|throttle_window_field_p.{1,3}h|throttle_window_field_pa.{1,3}|[Tt][Hh][Rr][Oo][Tt][Tt][Ll][Ee][_ -]?[Ww][Ii][Nn][Dd][Oo][Ww][_ -]?[Ff][Ii][Ee][Ll][Dd][_ -]?[Pp][Aa][Tt][Hh]|throttle|throttle_window|throttle_window_field)$", "u");
const pattern58 = new RegExp("^(?!x-|[_$.]|(?:event)$)(?:(?:e(?:v(?:e(?:n(?:t.?|.?|.t)|.?t|.nt|tn)|.?nt|.ent|net)|.?ent|.vent|evnt)|.?vent|.event|veent)|[Ee][Vv][Ee][Nn][Tt])$", "u");
const pattern59 = new RegExp("^(?!x-|[_$.]|(?:match_conditions)$)(?:.{1,3}tch_conditions|m.{1,3}ch_conditions|ma.{1,3}h_conditions|mat.{1,3}_conditions|match_.{1,3}nditions|match_c.{1,3}ditions|match_co.{1,3}itions|match_con.{1,3}tions|match_cond.{1,3}ions|match_condi.{1,3}ons|match_condit.{1,3}ns|match_conditi.{1,3}s|match_conditio.{1,3}|[Mm][Aa][Tt][Cc][Hh][_ -]?[Cc][Oo][Nn][Dd][Ii][Tt][Ii][Oo][Nn][Ss]|match)$", "u");
const pattern60 = new RegExp("^(?!x-|[_$.]|(?:on_match|on_timeout|batch_execution_mode)$)(?:.{1,3}_match|on_.{1,3}tch|on_m.{1,3}ch|on_ma.{1,3}h|on_mat.{1,3}|[Oo][Nn][_ -]?[Mm][Aa][Tt][Cc][Hh]|.{1,3}_timeout|on_.{1,3}meout|on_t.{1,3}eout|on_ti.{1,3}out|on_tim.{1,3}ut|on_time.{1,3}t|on_timeo.{1,3}|[Oo][Nn][_ -]?[Tt][Ii][Mm][Ee][Oo][Uu][Tt]|.{1,3}tch_execution_mode|b.{1,3}ch_execution_mode|ba.{1,3}h_execution_mode|bat.{1,3}_execution_mode|batch_.{1,3}ecution_mode|batch_e.{1,3}cution_mode|batch_ex.{1,3}ution_mode|batch_exe.{1,3}tion_mode|batch_exec.{1,3}ion_mode|batch_execu.{1,3}on_mode|batch_execut.{1,3}n_mode|batch_executi.{1,3}_mode|batch_execution_.{1,3}de|batch_execution_m.{1,3}e|batch_execution_mo.{1,3}|[Bb][Aa][Tt][Cc][Hh][_ -]?[Ee][Xx][Ee][Cc][Uu][Tt][Ii][Oo][Nn][_ -]?[Mm][Oo][Dd][Ee]|batch|batch_execution)$", "u");
const pattern61 = new RegExp("^(?!x-|[_$.]|(?:halt_on_error)$)(?:.{1,3}lt_on_error|h.{1,3}t_on_error|ha.{1,3}_on_error|halt_.{1,3}_error|halt_on_.{1,3}ror|halt_on_e.{1,3}or|halt_on_er.{1,3}r|halt_on_err.{1,3}|[Hh][Aa][Ll][Tt][_ -]?[Oo][Nn][_ -]?[Ee][Rr][Rr][Oo][Rr]|halt|halt_on)$", "u");
const pattern65 = new RegExp("^[A-Za-z_][\\w-]*[.[]", "u");

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate243.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema123.type}}];
return false;
}
const _errs1 = errors;
if(!(validate238(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
errors = vErrors.length;
}
else {
var props0 = validate238.evaluated.props;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((pattern30.test(key0)) || (pattern19.test(key0)))){
const _errs4 = errors;
const _errs5 = errors;
const _errs6 = errors;
if(!(validate232(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if(valid2){
validate243.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
if(props0 !== true){
props0 = true;
}
const _errs7 = errors;
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
const _errs10 = errors;
const _errs11 = errors;
const _errs12 = errors;
let valid5 = false;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.branches === undefined) || (!(func0.call(data, "branches")))) && (missing0 = "branches")){
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
var _valid1 = _errs13 === errors;
valid5 = valid5 || _valid1;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.cohort_branches === undefined) || (!(func0.call(data, "cohort_branches")))) && (missing1 = "cohort_branches")){
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
var _valid1 = _errs14 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
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
var valid4 = _errs11 === errors;
if(valid4){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
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
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 of Object.keys(data)){
if(!((pattern30.test(key1)) || (pattern19.test(key1)))){
let data1 = data[key1];
const _errs17 = errors;
const _errs18 = errors;
const _errs19 = errors;
const _errs20 = errors;
if(!data1 || typeof data1 != "object"){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs22 = errors;
const _errs23 = errors;
if(Array.isArray(data1)){
var valid10 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs24 = errors;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if(((data2.steps === undefined) || (!(func0.call(data2, "steps")))) && (missing2 = "steps")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
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
var valid11 = _errs26 === errors;
if(valid11){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid10 = _errs24 === errors;
if(!valid10){
break;
}
}
}
if(errors === _errs23){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 of Object.keys(data1)){
let data3 = data1[key2];
const _errs29 = errors;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing3;
if(((data3.steps === undefined) || (!(func0.call(data3, "steps")))) && (missing3 = "steps")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
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
var valid13 = _errs31 === errors;
if(valid13){
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
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs29 === errors;
if(!valid12){
break;
}
}
}
}
var valid9 = _errs23 === errors;
if(valid9){
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
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
if(errors === _errs20){
if(Array.isArray(data1)){
var valid14 = true;
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data4 = data1[i1];
const _errs33 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid14 = _errs33 === errors;
if(!valid14){
break;
}
}
}
if(errors === _errs20){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 of Object.keys(data1)){
let data5 = data1[key3];
const _errs36 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid15 = _errs36 === errors;
if(!valid15){
break;
}
}
}
}
}
var valid7 = _errs19 === errors;
if(valid7){
validate243.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs17 === errors;
if(!valid6){
break;
}
}
}
}
var _valid0 = _errs15 === errors;
valid3 = _valid0;
if(valid3){
var props2 = true;
}
ifClause0 = "then";
}
else {
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props3 = {};
for(const key4 of Object.keys(data)){
if(pattern34.test(key4)){
let data6 = data[key4];
const _errs40 = errors;
const _errs41 = errors;
if(!data6 || typeof data6 != "object"){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid17 = _errs41 === errors;
if(valid17){
validate243.errors = [{instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/else/patternProperties/%5E(%3F%3A%5BDd%5Default%7C%5BEe%5Dlse%7C%5BOo%5Dtherwise%7C%5BFf%5Dallback)(%3F%3A_%3F(%3F%3A%5BBb%5Dranch%7C%5BSs%5Dteps%7C%5BCc%5Dase))%3F%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
props3[key4] = true;
}
}
}
var _valid0 = _errs38 === errors;
valid3 = _valid0;
if(valid3){
if(props2 !== true && props3 !== undefined){
if(props3 === true){
props2 = true;
}
else {
props2 = props2 || {};
Object.assign(props2, props3);
}
}
}
ifClause0 = "else";
}
if(!valid3){
const err15 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs7 === errors;
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
const _errs43 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props4 = {};
var valid18 = true;
for(const key5 of Object.keys(data)){
if(pattern35.test(key5)){
let data7 = data[key5];
const _errs44 = errors;
const _errs45 = errors;
const _errs46 = errors;
const _errs47 = errors;
let valid20 = false;
const _errs48 = errors;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(errors === _errs48){
if(typeof data7 === "string"){
if(!pattern36.test(data7)){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(errors === _errs48){
if(Array.isArray(data7)){
if(data7.length < 1){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
var valid21 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs50 = errors;
if(errors === _errs50){
if(typeof data8 === "string"){
if(!pattern36.test(data8)){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid21 = _errs50 === errors;
if(!valid21){
break;
}
}
}
}
}
}
var _valid2 = _errs48 === errors;
valid20 = valid20 || _valid2;
const _errs52 = errors;
if(!data7 || typeof data7 != "object"){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid2 = _errs52 === errors;
valid20 = valid20 || _valid2;
if(!valid20){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs46 === errors;
if(valid19){
validate243.errors = [{instancePath:instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A(%3F%3Atrigger_%3F)%3Fconditions%3F%7Cif%7Cunless%7C%5Cw%2B_(%3F%3Aif%7Cunless%7Ccondition))%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs44 === errors;
props4[key5] = true;
}
}
if(valid18){
var valid18 = true;
for(const key6 of Object.keys(data)){
if(pattern24.test(key6)){
let data9 = data[key6];
const _errs54 = errors;
const _errs55 = errors;
const _errs56 = errors;
if((typeof data9 !== "string") && (!(Array.isArray(data9)))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(errors === _errs56){
if(typeof data9 === "string"){
if(!pattern25.test(data9)){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(errors === _errs56){
if(Array.isArray(data9)){
if(data9.length < 1){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
var valid23 = true;
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
const _errs58 = errors;
if(errors === _errs58){
if(typeof data10 === "string"){
if(!pattern25.test(data10)){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var valid23 = _errs58 === errors;
if(!valid23){
break;
}
}
}
}
}
}
var valid22 = _errs56 === errors;
if(valid22){
validate243.errors = [{instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Awhen)%24)(%3F%3A(%3F%3Aw(%3F%3Ah(%3F%3Ae(%3F%3An.%3F%7C.%3F%7C.n)%7C.%3Fn%7C.en%7Cne)%7C.%3Fen%7C.hen%7Cehn)%7C.%3Fhen%7C.when%7Chwen)%7C%5BWw%5D%5BHh%5D%5BEe%5D%5BNn%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs54 === errors;
props4[key6] = true;
}
}
if(valid18){
var valid18 = true;
for(const key7 of Object.keys(data)){
if(pattern41.test(key7)){
let data11 = data[key7];
const _errs60 = errors;
const _errs61 = errors;
const _errs62 = errors;
if(!data11 || typeof data11 != "object"){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid24 = _errs62 === errors;
if(valid24){
validate243.errors = [{instancePath:instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A.%7B1%2C3%7Dnditions%7Cc.%7B1%2C3%7Dditions%7Cco.%7B1%2C3%7Ditions%7Ccon.%7B1%2C3%7Dtions%7Ccond.%7B1%2C3%7Dions%7Ccondi.%7B1%2C3%7Dons%7Ccondit.%7B1%2C3%7Dns%7Cconditi.%7B1%2C3%7Ds%7Cconditio.%7B1%2C3%7D%7C%5BCc%5D%5BOo%5D%5BNn%5D%5BDd%5D%5BIi%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs60 === errors;
props4[key7] = true;
}
}
if(valid18){
var valid18 = true;
for(const key8 of Object.keys(data)){
if(pattern42.test(key8)){
const _errs64 = errors;
const _errs65 = errors;
const _errs66 = errors;
if(typeof data[key8] !== "string"){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var valid25 = _errs66 === errors;
if(valid25){
validate243.errors = [{instancePath:instancePath+"/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Atype%7Cchannel_type%7Cchannel_key%7Cchannel_group_key)%24)(%3F%3A(%3F%3At(%3F%3Ay(%3F%3Ap(%3F%3Ae.%3F%7C.%3F%7C.e)%7C.%3Fe%7C.pe%7Cep)%7C.%3Fpe%7C.ype%7Cpye)%7C.%3Fype%7C.type%7Cytpe)%7C%5BTt%5D%5BYy%5D%5BPp%5D%5BEe%5D%7C.%7B1%2C3%7Dannel_type%7Cc.%7B1%2C3%7Dnnel_type%7Cch.%7B1%2C3%7Dnel_type%7Ccha.%7B1%2C3%7Del_type%7Cchan.%7B1%2C3%7Dl_type%7Cchann.%7B1%2C3%7D_type%7Cchannel_.%7B1%2C3%7Dpe%7Cchannel_t.%7B1%2C3%7De%7Cchannel_ty.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BTt%5D%5BYy%5D%5BPp%5D%5BEe%5D%7C.%7B1%2C3%7Dannel_key%7Cc.%7B1%2C3%7Dnnel_key%7Cch.%7B1%2C3%7Dnel_key%7Ccha.%7B1%2C3%7Del_key%7Cchan.%7B1%2C3%7Dl_key%7Cchann.%7B1%2C3%7D_key%7Cchannel_.%7B1%2C3%7Dy%7Cchannel_k.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BKk%5D%5BEe%5D%5BYy%5D%7C.%7B1%2C3%7Dannel_group_key%7Cc.%7B1%2C3%7Dnnel_group_key%7Cch.%7B1%2C3%7Dnel_group_key%7Ccha.%7B1%2C3%7Del_group_key%7Cchan.%7B1%2C3%7Dl_group_key%7Cchann.%7B1%2C3%7D_group_key%7Cchannel_.%7B1%2C3%7Doup_key%7Cchannel_g.%7B1%2C3%7Dup_key%7Cchannel_gr.%7B1%2C3%7Dp_key%7Cchannel_gro.%7B1%2C3%7D_key%7Cchannel_group_.%7B1%2C3%7Dy%7Cchannel_group_k.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BGg%5D%5BRr%5D%5BOo%5D%5BUu%5D%5BPp%5D%5B_%20-%5D%3F%5BKk%5D%5BEe%5D%5BYy%5D%7Cchannel_group)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs64 === errors;
props4[key8] = true;
}
}
if(valid18){
var valid18 = true;
for(const key9 of Object.keys(data)){
if(pattern43.test(key9)){
let data13 = data[key9];
const _errs68 = errors;
const _errs69 = errors;
const _errs70 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (!(typeof data13 == "number"))){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid26 = _errs70 === errors;
if(valid26){
validate243.errors = [{instancePath:instancePath+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Asettings%7Cchannel_overrides)%24)(%3F%3A.%7B1%2C3%7Dttings%7Cs.%7B1%2C3%7Dtings%7Cse.%7B1%2C3%7Dings%7Cset.%7B1%2C3%7Dngs%7Csett.%7B1%2C3%7Dgs%7Csetti.%7B1%2C3%7Ds%7Csettin.%7B1%2C3%7D%7C%5BSs%5D%5BEe%5D%5BTt%5D%5BTt%5D%5BIi%5D%5BNn%5D%5BGg%5D%5BSs%5D%7C.%7B1%2C3%7Dannel_overrides%7Cc.%7B1%2C3%7Dnnel_overrides%7Cch.%7B1%2C3%7Dnel_overrides%7Ccha.%7B1%2C3%7Del_overrides%7Cchan.%7B1%2C3%7Dl_overrides%7Cchann.%7B1%2C3%7D_overrides%7Cchannel_.%7B1%2C3%7Derrides%7Cchannel_o.%7B1%2C3%7Drrides%7Cchannel_ov.%7B1%2C3%7Drides%7Cchannel_ove.%7B1%2C3%7Dides%7Cchannel_over.%7B1%2C3%7Ddes%7Cchannel_overr.%7B1%2C3%7Des%7Cchannel_overri.%7B1%2C3%7Ds%7Cchannel_overrid.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BOo%5D%5BVv%5D%5BEe%5D%5BRr%5D%5BRr%5D%5BIi%5D%5BDd%5D%5BEe%5D%5BSs%5D%7Cchannel)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs68 === errors;
props4[key9] = true;
}
}
if(valid18){
var valid18 = true;
for(const key10 of Object.keys(data)){
if(pattern44.test(key10)){
let data14 = data[key10];
const _errs72 = errors;
const _errs73 = errors;
const _errs74 = errors;
if(!data14 || typeof data14 != "object"){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var valid27 = _errs74 === errors;
if(valid27){
validate243.errors = [{instancePath:instancePath+"/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Asend_windows%7Cbranches%7Ccohort_branches)%24)(%3F%3A.%7B1%2C3%7Dnd_windows%7Cs.%7B1%2C3%7Dd_windows%7Cse.%7B1%2C3%7D_windows%7Csend_.%7B1%2C3%7Dndows%7Csend_w.%7B1%2C3%7Ddows%7Csend_wi.%7B1%2C3%7Dows%7Csend_win.%7B1%2C3%7Dws%7Csend_wind.%7B1%2C3%7Ds%7Csend_windo.%7B1%2C3%7D%7C%5BSs%5D%5BEe%5D%5BNn%5D%5BDd%5D%5B_%20-%5D%3F%5BWw%5D%5BIi%5D%5BNn%5D%5BDd%5D%5BOo%5D%5BWw%5D%5BSs%5D%7Csend%7C.%7B1%2C3%7Danches%7Cb.%7B1%2C3%7Dnches%7Cbr.%7B1%2C3%7Dches%7Cbra.%7B1%2C3%7Dhes%7Cbran.%7B1%2C3%7Des%7Cbranc.%7B1%2C3%7Ds%7Cbranch.%7B1%2C3%7D%7C%5BBb%5D%5BRr%5D%5BAa%5D%5BNn%5D%5BCc%5D%5BHh%5D%5BEe%5D%5BSs%5D%7C.%7B1%2C3%7Dhort_branches%7Cc.%7B1%2C3%7Dort_branches%7Cco.%7B1%2C3%7Drt_branches%7Ccoh.%7B1%2C3%7Dt_branches%7Ccoho.%7B1%2C3%7D_branches%7Ccohort_.%7B1%2C3%7Danches%7Ccohort_b.%7B1%2C3%7Dnches%7Ccohort_br.%7B1%2C3%7Dches%7Ccohort_bra.%7B1%2C3%7Dhes%7Ccohort_bran.%7B1%2C3%7Des%7Ccohort_branc.%7B1%2C3%7Ds%7Ccohort_branch.%7B1%2C3%7D%7C%5BCc%5D%5BOo%5D%5BHh%5D%5BOo%5D%5BRr%5D%5BTt%5D%5B_%20-%5D%3F%5BBb%5D%5BRr%5D%5BAa%5D%5BNn%5D%5BCc%5D%5BHh%5D%5BEe%5D%5BSs%5D%7Ccohort)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs72 === errors;
props4[key10] = true;
}
}
if(valid18){
var valid18 = true;
for(const key11 of Object.keys(data)){
if(pattern45.test(key11)){
let data15 = data[key11];
const _errs76 = errors;
const _errs77 = errors;
const _errs78 = errors;
if(((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (!(typeof data15 == "number"))) && (typeof data15 !== "string")){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var valid28 = _errs78 === errors;
if(valid28){
validate243.errors = [{instancePath:instancePath+"/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F%3Adelay_for%7Cexpires_after%7Cbatch_window%7Cbatch_window_extension_limit%7Cthrottle_window)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs76 === errors;
props4[key11] = true;
}
}
if(valid18){
var valid18 = true;
for(const key12 of Object.keys(data)){
if(pattern46.test(key12)){
const _errs80 = errors;
const _errs81 = errors;
const _errs82 = errors;
if(typeof data[key12] !== "string"){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid29 = _errs82 === errors;
if(valid29){
validate243.errors = [{instancePath:instancePath+"/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F%3Adelay_until_field_path%7Cbatch_until_field_path%7Cthrottle_window_field_path)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs81;
if(vErrors !== null){
if(_errs81){
vErrors.length = _errs81;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs80 === errors;
props4[key12] = true;
}
}
if(valid18){
var valid18 = true;
for(const key13 of Object.keys(data)){
if(pattern47.test(key13)){
let data17 = data[key13];
const _errs84 = errors;
const _errs85 = errors;
const _errs86 = errors;
if(!data17 || typeof data17 != "object"){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid30 = _errs86 === errors;
if(valid30){
validate243.errors = [{instancePath:instancePath+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F%3Amatch_conditions)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs84 === errors;
props4[key13] = true;
}
}
if(valid18){
var valid18 = true;
for(const key14 of Object.keys(data)){
if(pattern48.test(key14)){
const _errs88 = errors;
const _errs89 = errors;
const _errs90 = errors;
if(typeof data[key14] !== "string"){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var valid31 = _errs90 === errors;
if(valid31){
validate243.errors = [{instancePath:instancePath+"/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F%3Aon_match%7Con_timeout%7Cbatch_execution_mode)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs89;
if(vErrors !== null){
if(_errs89){
vErrors.length = _errs89;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs88 === errors;
props4[key14] = true;
}
}
if(valid18){
var valid18 = true;
for(const key15 of Object.keys(data)){
if(pattern49.test(key15)){
const _errs92 = errors;
const _errs93 = errors;
const _errs94 = errors;
if(typeof data[key15] !== "boolean"){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid32 = _errs94 === errors;
if(valid32){
validate243.errors = [{instancePath:instancePath+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F%3Ahalt_on_error)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs92 === errors;
props4[key15] = true;
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
}
}
}
var valid0 = _errs43 === errors;
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
const _errs96 = errors;
const _errs97 = errors;
let valid33 = true;
const _errs98 = errors;
const _errs99 = errors;
const _errs100 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.ref === undefined) || (!(func0.call(data, "ref")))) && (missing4 = "ref")){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var valid34 = _errs100 === errors;
if(valid34){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs98 === errors;
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs101 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props5 = {};
var valid35 = true;
for(const key16 of Object.keys(data)){
if(pattern50.test(key16)){
const _errs102 = errors;
const _errs103 = errors;
const _errs104 = errors;
if(typeof data[key16] !== "string"){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var valid36 = _errs104 === errors;
if(valid36){
validate243.errors = [{instancePath:instancePath+"/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/4/then/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aref)%24)(%3F%3A(%3F%3Ar(%3F%3Ae(%3F%3Af.%3F%7C.%3F%7C.f)%7C.%3Ff%7C.ef%7Cfe)%7C.%3Fef%7C.ref%7Cerf)%7C%5BRr%5D%5BEe%5D%5BFf%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
}
var valid35 = _errs102 === errors;
props5[key16] = true;
}
}
if(valid35){
var valid35 = true;
for(const key17 of Object.keys(data)){
if(pattern51.test(key17)){
const _errs106 = errors;
const _errs107 = errors;
const _errs108 = errors;
if(typeof data[key17] !== "string"){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var valid37 = _errs108 === errors;
if(valid37){
validate243.errors = [{instancePath:instancePath+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/4/then/patternProperties/%5E(%3F%3A%5BKk%5Dey%7C%5BIi%5D%5BDd%5D%7C(%3F!ref%24)%5BRr%5D%5BEe%5D%5BFf%5D%5Cw*%7C%5BSs%5Dtep%5B_%20-%5D%3F(%3F%3A%5BIi%5D%5BDd%5D%7C%5BKk%5Dey%7C%5BNn%5Dame%7C%5BRr%5Def))%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
}
var valid35 = _errs106 === errors;
props5[key17] = true;
}
}
}
}
var _valid3 = _errs101 === errors;
valid33 = _valid3;
}
if(!valid33){
const err41 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs96 === errors;
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
const _errs110 = errors;
const _errs111 = errors;
let valid38 = true;
const _errs112 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing5 = "type")){
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
if(!(data.type === "branch")){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
var _valid4 = _errs112 === errors;
errors = _errs111;
if(vErrors !== null){
if(_errs111){
vErrors.length = _errs111;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs114 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.branches !== undefined && func0.call(data, "branches")){
let data23 = data.branches;
const _errs116 = errors;
const _errs117 = errors;
const _errs118 = errors;
if(errors === _errs118){
if(Array.isArray(data23)){
if(data23.length < 1){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
var valid43 = true;
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
const _errs120 = errors;
const _errs122 = errors;
let valid45 = false;
const _errs123 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing6;
if(((data24.when === undefined) || (!(func0.call(data24, "when")))) && (missing6 = "when")){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var _valid5 = _errs123 === errors;
valid45 = valid45 || _valid5;
const _errs124 = errors;
const _errs125 = errors;
const _errs126 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.conditions !== undefined && func0.call(data24, "conditions")){
if(data24.conditions !== null){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
var valid46 = _errs126 === errors;
if(valid46){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs125;
if(vErrors !== null){
if(_errs125){
vErrors.length = _errs125;
}
else {
vErrors = null;
}
}
}
if(errors === _errs124){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing7;
if(((data24.conditions === undefined) || (!(func0.call(data24, "conditions")))) && (missing7 = "conditions")){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
var _valid5 = _errs124 === errors;
valid45 = valid45 || _valid5;
if(!valid45){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
}
var valid43 = _errs120 === errors;
if(!valid43){
break;
}
}
}
}
else {
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid42 = _errs118 === errors;
if(valid42){
validate243.errors = [{instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/0/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs117;
if(vErrors !== null){
if(_errs117){
vErrors.length = _errs117;
}
else {
vErrors = null;
}
}
}
var valid41 = _errs116 === errors;
if(valid41){
const _errs129 = errors;
const _errs130 = errors;
let valid48 = true;
const _errs131 = errors;
if(errors === _errs131){
if(Array.isArray(data23)){
if(data23.length < 2){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
var _valid6 = _errs131 === errors;
errors = _errs130;
if(vErrors !== null){
if(_errs130){
vErrors.length = _errs130;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs133 = errors;
if(Array.isArray(data23)){
const len5 = data23.length;
if(len5 > 0){
let data26 = data23[0];
const _errs136 = errors;
let valid51 = false;
const _errs137 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing8;
if(((data26.when === undefined) || (!(func0.call(data26, "when")))) && (missing8 = "when")){
const err53 = {instancePath:instancePath+"/branches/0",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing8}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var _valid7 = _errs137 === errors;
valid51 = valid51 || _valid7;
const _errs138 = errors;
const _errs139 = errors;
const _errs140 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.conditions !== undefined && func0.call(data26, "conditions")){
if(data26.conditions !== null){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
var valid52 = _errs140 === errors;
if(valid52){
const err55 = {instancePath:instancePath+"/branches/0",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
}
if(errors === _errs138){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing9;
if(((data26.conditions === undefined) || (!(func0.call(data26, "conditions")))) && (missing9 = "conditions")){
const err56 = {instancePath:instancePath+"/branches/0",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing9}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
var _valid7 = _errs138 === errors;
valid51 = valid51 || _valid7;
if(!valid51){
const err57 = {instancePath:instancePath+"/branches/0",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs136;
if(vErrors !== null){
if(_errs136){
vErrors.length = _errs136;
}
else {
vErrors = null;
}
}
}
}
}
var _valid6 = _errs133 === errors;
valid48 = _valid6;
if(valid48){
var items2 = 1;
}
}
if(!valid48){
const err58 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs129 === errors;
if(valid41){
const _errs143 = errors;
const _errs144 = errors;
let valid54 = true;
const _errs145 = errors;
if(errors === _errs145){
if(Array.isArray(data23)){
if(data23.length < 3){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
var _valid8 = _errs145 === errors;
errors = _errs144;
if(vErrors !== null){
if(_errs144){
vErrors.length = _errs144;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs147 = errors;
if(Array.isArray(data23)){
const len6 = data23.length;
if(len6 > 1){
let data28 = data23[1];
const _errs150 = errors;
let valid57 = false;
const _errs151 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing10;
if(((data28.when === undefined) || (!(func0.call(data28, "when")))) && (missing10 = "when")){
const err61 = {instancePath:instancePath+"/branches/1",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing10}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var _valid9 = _errs151 === errors;
valid57 = valid57 || _valid9;
const _errs152 = errors;
const _errs153 = errors;
const _errs154 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.conditions !== undefined && func0.call(data28, "conditions")){
if(data28.conditions !== null){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
var valid58 = _errs154 === errors;
if(valid58){
const err63 = {instancePath:instancePath+"/branches/1",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
errors = _errs153;
if(vErrors !== null){
if(_errs153){
vErrors.length = _errs153;
}
else {
vErrors = null;
}
}
}
if(errors === _errs152){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing11;
if(((data28.conditions === undefined) || (!(func0.call(data28, "conditions")))) && (missing11 = "conditions")){
const err64 = {instancePath:instancePath+"/branches/1",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing11}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
var _valid9 = _errs152 === errors;
valid57 = valid57 || _valid9;
if(!valid57){
const err65 = {instancePath:instancePath+"/branches/1",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs150;
if(vErrors !== null){
if(_errs150){
vErrors.length = _errs150;
}
else {
vErrors = null;
}
}
}
}
}
var _valid8 = _errs147 === errors;
valid54 = _valid8;
if(valid54){
var items3 = 2;
}
}
if(!valid54){
const err66 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs143 === errors;
if(valid41){
if(items2 !== true && items3 !== undefined){
items2 = items3 === true ? true : items2 > items3 ? items2 : items3;
}
const _errs157 = errors;
const _errs158 = errors;
let valid60 = true;
const _errs159 = errors;
if(errors === _errs159){
if(Array.isArray(data23)){
if(data23.length < 4){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var _valid10 = _errs159 === errors;
errors = _errs158;
if(vErrors !== null){
if(_errs158){
vErrors.length = _errs158;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs161 = errors;
if(Array.isArray(data23)){
const len7 = data23.length;
if(len7 > 2){
let data30 = data23[2];
const _errs164 = errors;
let valid63 = false;
const _errs165 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing12;
if(((data30.when === undefined) || (!(func0.call(data30, "when")))) && (missing12 = "when")){
const err69 = {instancePath:instancePath+"/branches/2",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing12}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var _valid11 = _errs165 === errors;
valid63 = valid63 || _valid11;
const _errs166 = errors;
const _errs167 = errors;
const _errs168 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.conditions !== undefined && func0.call(data30, "conditions")){
if(data30.conditions !== null){
const err70 = {};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
var valid64 = _errs168 === errors;
if(valid64){
const err71 = {instancePath:instancePath+"/branches/2",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs167;
if(vErrors !== null){
if(_errs167){
vErrors.length = _errs167;
}
else {
vErrors = null;
}
}
}
if(errors === _errs166){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing13;
if(((data30.conditions === undefined) || (!(func0.call(data30, "conditions")))) && (missing13 = "conditions")){
const err72 = {instancePath:instancePath+"/branches/2",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing13}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
var _valid11 = _errs166 === errors;
valid63 = valid63 || _valid11;
if(!valid63){
const err73 = {instancePath:instancePath+"/branches/2",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
}
}
}
var _valid10 = _errs161 === errors;
valid60 = _valid10;
if(valid60){
var items4 = 3;
}
}
if(!valid60){
const err74 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs157 === errors;
if(valid41){
if(items2 !== true && items4 !== undefined){
items2 = items4 === true ? true : items2 > items4 ? items2 : items4;
}
const _errs171 = errors;
const _errs172 = errors;
let valid66 = true;
const _errs173 = errors;
if(errors === _errs173){
if(Array.isArray(data23)){
if(data23.length < 5){
const err75 = {};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid12 = _errs173 === errors;
errors = _errs172;
if(vErrors !== null){
if(_errs172){
vErrors.length = _errs172;
}
else {
vErrors = null;
}
}
if(_valid12){
const _errs175 = errors;
if(Array.isArray(data23)){
const len8 = data23.length;
if(len8 > 3){
let data32 = data23[3];
const _errs178 = errors;
let valid69 = false;
const _errs179 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing14;
if(((data32.when === undefined) || (!(func0.call(data32, "when")))) && (missing14 = "when")){
const err77 = {instancePath:instancePath+"/branches/3",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing14}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid13 = _errs179 === errors;
valid69 = valid69 || _valid13;
const _errs180 = errors;
const _errs181 = errors;
const _errs182 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.conditions !== undefined && func0.call(data32, "conditions")){
if(data32.conditions !== null){
const err78 = {};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
var valid70 = _errs182 === errors;
if(valid70){
const err79 = {instancePath:instancePath+"/branches/3",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
else {
errors = _errs181;
if(vErrors !== null){
if(_errs181){
vErrors.length = _errs181;
}
else {
vErrors = null;
}
}
}
if(errors === _errs180){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing15;
if(((data32.conditions === undefined) || (!(func0.call(data32, "conditions")))) && (missing15 = "conditions")){
const err80 = {instancePath:instancePath+"/branches/3",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing15}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
var _valid13 = _errs180 === errors;
valid69 = valid69 || _valid13;
if(!valid69){
const err81 = {instancePath:instancePath+"/branches/3",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs178;
if(vErrors !== null){
if(_errs178){
vErrors.length = _errs178;
}
else {
vErrors = null;
}
}
}
}
}
var _valid12 = _errs175 === errors;
valid66 = _valid12;
if(valid66){
var items5 = 4;
}
}
if(!valid66){
const err82 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs171 === errors;
if(valid41){
if(items2 !== true && items5 !== undefined){
items2 = items5 === true ? true : items2 > items5 ? items2 : items5;
}
const _errs185 = errors;
const _errs186 = errors;
let valid72 = true;
const _errs187 = errors;
if(errors === _errs187){
if(Array.isArray(data23)){
if(data23.length < 6){
const err83 = {};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
var _valid14 = _errs187 === errors;
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
if(_valid14){
const _errs189 = errors;
if(Array.isArray(data23)){
const len9 = data23.length;
if(len9 > 4){
let data34 = data23[4];
const _errs192 = errors;
let valid75 = false;
const _errs193 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing16;
if(((data34.when === undefined) || (!(func0.call(data34, "when")))) && (missing16 = "when")){
const err85 = {instancePath:instancePath+"/branches/4",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing16}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var _valid15 = _errs193 === errors;
valid75 = valid75 || _valid15;
const _errs194 = errors;
const _errs195 = errors;
const _errs196 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.conditions !== undefined && func0.call(data34, "conditions")){
if(data34.conditions !== null){
const err86 = {};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
var valid76 = _errs196 === errors;
if(valid76){
const err87 = {instancePath:instancePath+"/branches/4",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
errors = _errs195;
if(vErrors !== null){
if(_errs195){
vErrors.length = _errs195;
}
else {
vErrors = null;
}
}
}
if(errors === _errs194){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing17;
if(((data34.conditions === undefined) || (!(func0.call(data34, "conditions")))) && (missing17 = "conditions")){
const err88 = {instancePath:instancePath+"/branches/4",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing17}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
var _valid15 = _errs194 === errors;
valid75 = valid75 || _valid15;
if(!valid75){
const err89 = {instancePath:instancePath+"/branches/4",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs192;
if(vErrors !== null){
if(_errs192){
vErrors.length = _errs192;
}
else {
vErrors = null;
}
}
}
}
}
var _valid14 = _errs189 === errors;
valid72 = _valid14;
if(valid72){
var items6 = 5;
}
}
if(!valid72){
const err90 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs185 === errors;
if(valid41){
if(items2 !== true && items6 !== undefined){
items2 = items6 === true ? true : items2 > items6 ? items2 : items6;
}
const _errs199 = errors;
const _errs200 = errors;
let valid78 = true;
const _errs201 = errors;
if(errors === _errs201){
if(Array.isArray(data23)){
if(data23.length < 7){
const err91 = {};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var _valid16 = _errs201 === errors;
errors = _errs200;
if(vErrors !== null){
if(_errs200){
vErrors.length = _errs200;
}
else {
vErrors = null;
}
}
if(_valid16){
const _errs203 = errors;
if(Array.isArray(data23)){
const len10 = data23.length;
if(len10 > 5){
let data36 = data23[5];
const _errs206 = errors;
let valid81 = false;
const _errs207 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing18;
if(((data36.when === undefined) || (!(func0.call(data36, "when")))) && (missing18 = "when")){
const err93 = {instancePath:instancePath+"/branches/5",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing18}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
var _valid17 = _errs207 === errors;
valid81 = valid81 || _valid17;
const _errs208 = errors;
const _errs209 = errors;
const _errs210 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.conditions !== undefined && func0.call(data36, "conditions")){
if(data36.conditions !== null){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
var valid82 = _errs210 === errors;
if(valid82){
const err95 = {instancePath:instancePath+"/branches/5",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
errors = _errs209;
if(vErrors !== null){
if(_errs209){
vErrors.length = _errs209;
}
else {
vErrors = null;
}
}
}
if(errors === _errs208){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing19;
if(((data36.conditions === undefined) || (!(func0.call(data36, "conditions")))) && (missing19 = "conditions")){
const err96 = {instancePath:instancePath+"/branches/5",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing19}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
var _valid17 = _errs208 === errors;
valid81 = valid81 || _valid17;
if(!valid81){
const err97 = {instancePath:instancePath+"/branches/5",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs206;
if(vErrors !== null){
if(_errs206){
vErrors.length = _errs206;
}
else {
vErrors = null;
}
}
}
}
}
var _valid16 = _errs203 === errors;
valid78 = _valid16;
if(valid78){
var items7 = 6;
}
}
if(!valid78){
const err98 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/6/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs199 === errors;
if(valid41){
if(items2 !== true && items7 !== undefined){
items2 = items7 === true ? true : items2 > items7 ? items2 : items7;
}
const _errs213 = errors;
const _errs214 = errors;
let valid84 = true;
const _errs215 = errors;
if(errors === _errs215){
if(Array.isArray(data23)){
if(data23.length < 8){
const err99 = {};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var _valid18 = _errs215 === errors;
errors = _errs214;
if(vErrors !== null){
if(_errs214){
vErrors.length = _errs214;
}
else {
vErrors = null;
}
}
if(_valid18){
const _errs217 = errors;
if(Array.isArray(data23)){
const len11 = data23.length;
if(len11 > 6){
let data38 = data23[6];
const _errs220 = errors;
let valid87 = false;
const _errs221 = errors;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing20;
if(((data38.when === undefined) || (!(func0.call(data38, "when")))) && (missing20 = "when")){
const err101 = {instancePath:instancePath+"/branches/6",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing20}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
var _valid19 = _errs221 === errors;
valid87 = valid87 || _valid19;
const _errs222 = errors;
const _errs223 = errors;
const _errs224 = errors;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.conditions !== undefined && func0.call(data38, "conditions")){
if(data38.conditions !== null){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
var valid88 = _errs224 === errors;
if(valid88){
const err103 = {instancePath:instancePath+"/branches/6",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
else {
errors = _errs223;
if(vErrors !== null){
if(_errs223){
vErrors.length = _errs223;
}
else {
vErrors = null;
}
}
}
if(errors === _errs222){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing21;
if(((data38.conditions === undefined) || (!(func0.call(data38, "conditions")))) && (missing21 = "conditions")){
const err104 = {instancePath:instancePath+"/branches/6",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing21}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
var _valid19 = _errs222 === errors;
valid87 = valid87 || _valid19;
if(!valid87){
const err105 = {instancePath:instancePath+"/branches/6",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs220;
if(vErrors !== null){
if(_errs220){
vErrors.length = _errs220;
}
else {
vErrors = null;
}
}
}
}
}
var _valid18 = _errs217 === errors;
valid84 = _valid18;
if(valid84){
var items8 = 7;
}
}
if(!valid84){
const err106 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/7/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs213 === errors;
if(valid41){
if(items2 !== true && items8 !== undefined){
items2 = items8 === true ? true : items2 > items8 ? items2 : items8;
}
const _errs227 = errors;
const _errs228 = errors;
let valid90 = true;
const _errs229 = errors;
if(errors === _errs229){
if(Array.isArray(data23)){
if(data23.length < 9){
const err107 = {};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
var _valid20 = _errs229 === errors;
errors = _errs228;
if(vErrors !== null){
if(_errs228){
vErrors.length = _errs228;
}
else {
vErrors = null;
}
}
if(_valid20){
const _errs231 = errors;
if(Array.isArray(data23)){
const len12 = data23.length;
if(len12 > 7){
let data40 = data23[7];
const _errs234 = errors;
let valid93 = false;
const _errs235 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing22;
if(((data40.when === undefined) || (!(func0.call(data40, "when")))) && (missing22 = "when")){
const err109 = {instancePath:instancePath+"/branches/7",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing22}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var _valid21 = _errs235 === errors;
valid93 = valid93 || _valid21;
const _errs236 = errors;
const _errs237 = errors;
const _errs238 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.conditions !== undefined && func0.call(data40, "conditions")){
if(data40.conditions !== null){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
var valid94 = _errs238 === errors;
if(valid94){
const err111 = {instancePath:instancePath+"/branches/7",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs237;
if(vErrors !== null){
if(_errs237){
vErrors.length = _errs237;
}
else {
vErrors = null;
}
}
}
if(errors === _errs236){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing23;
if(((data40.conditions === undefined) || (!(func0.call(data40, "conditions")))) && (missing23 = "conditions")){
const err112 = {instancePath:instancePath+"/branches/7",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing23}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
var _valid21 = _errs236 === errors;
valid93 = valid93 || _valid21;
if(!valid93){
const err113 = {instancePath:instancePath+"/branches/7",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs234;
if(vErrors !== null){
if(_errs234){
vErrors.length = _errs234;
}
else {
vErrors = null;
}
}
}
}
}
var _valid20 = _errs231 === errors;
valid90 = _valid20;
if(valid90){
var items9 = 8;
}
}
if(!valid90){
const err114 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/8/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs227 === errors;
if(valid41){
if(items2 !== true && items9 !== undefined){
items2 = items9 === true ? true : items2 > items9 ? items2 : items9;
}
const _errs241 = errors;
const _errs242 = errors;
let valid96 = true;
const _errs243 = errors;
if(errors === _errs243){
if(Array.isArray(data23)){
if(data23.length < 10){
const err115 = {};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
var _valid22 = _errs243 === errors;
errors = _errs242;
if(vErrors !== null){
if(_errs242){
vErrors.length = _errs242;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs245 = errors;
if(Array.isArray(data23)){
const len13 = data23.length;
if(len13 > 8){
let data42 = data23[8];
const _errs248 = errors;
let valid99 = false;
const _errs249 = errors;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing24;
if(((data42.when === undefined) || (!(func0.call(data42, "when")))) && (missing24 = "when")){
const err117 = {instancePath:instancePath+"/branches/8",schemaPath:"#/$defs/conditional/anyOf/0/required",keyword:"required",params:{missingProperty: missing24}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
var _valid23 = _errs249 === errors;
valid99 = valid99 || _valid23;
const _errs250 = errors;
const _errs251 = errors;
const _errs252 = errors;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.conditions !== undefined && func0.call(data42, "conditions")){
if(data42.conditions !== null){
const err118 = {};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
var valid100 = _errs252 === errors;
if(valid100){
const err119 = {instancePath:instancePath+"/branches/8",schemaPath:"#/$defs/conditional/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
else {
errors = _errs251;
if(vErrors !== null){
if(_errs251){
vErrors.length = _errs251;
}
else {
vErrors = null;
}
}
}
if(errors === _errs250){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing25;
if(((data42.conditions === undefined) || (!(func0.call(data42, "conditions")))) && (missing25 = "conditions")){
const err120 = {instancePath:instancePath+"/branches/8",schemaPath:"#/$defs/conditional/anyOf/1/required",keyword:"required",params:{missingProperty: missing25}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
var _valid23 = _errs250 === errors;
valid99 = valid99 || _valid23;
if(!valid99){
const err121 = {instancePath:instancePath+"/branches/8",schemaPath:"#/$defs/conditional/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs248;
if(vErrors !== null){
if(_errs248){
vErrors.length = _errs248;
}
else {
vErrors = null;
}
}
}
}
}
var _valid22 = _errs245 === errors;
valid96 = _valid22;
if(valid96){
var items10 = 9;
}
}
if(!valid96){
const err122 = {instancePath:instancePath+"/branches",schemaPath:"#/allOf/5/then/properties/branches/allOf/9/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid41 = _errs241 === errors;
if(valid41){
if(items2 !== true && items10 !== undefined){
items2 = items10 === true ? true : items2 > items10 ? items2 : items10;
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
}
}
}
var _valid4 = _errs114 === errors;
valid38 = _valid4;
if(valid38){
var props6 = {};
props6.branches = true;
props6.type = true;
}
}
if(!valid38){
const err123 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs110 === errors;
if(valid0){
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
const _errs255 = errors;
const _errs256 = errors;
let valid102 = true;
const _errs257 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing26;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing26 = "type")){
const err124 = {};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data44 = data.type;
if(!(((data44 === "batch") || (data44 === "branch")) || (data44 === "random_cohort"))){
const err125 = {};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
}
var _valid24 = _errs257 === errors;
errors = _errs256;
if(vErrors !== null){
if(_errs256){
vErrors.length = _errs256;
}
else {
vErrors = null;
}
}
if(_valid24){
const _errs259 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when !== undefined && func0.call(data, "when")){
const _errs260 = errors;
if(data.when !== null){
validate243.errors = [{instancePath:instancePath+"/when",schemaPath:"#/allOf/6/then/properties/when/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid104 = _errs260 === errors;
}
else {
var valid104 = true;
}
if(valid104){
if(data.conditions !== undefined && func0.call(data, "conditions")){
const _errs262 = errors;
if(data.conditions !== null){
validate243.errors = [{instancePath:instancePath+"/conditions",schemaPath:"#/allOf/6/then/properties/conditions/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid104 = _errs262 === errors;
}
else {
var valid104 = true;
}
}
}
var _valid24 = _errs259 === errors;
valid102 = _valid24;
if(valid102){
var props7 = {};
props7.when = true;
props7.conditions = true;
props7.type = true;
}
}
if(!valid102){
const err126 = {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs255 === errors;
if(valid0){
if(props0 !== true && props7 !== undefined){
if(props7 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props7);
}
}
const _errs264 = errors;
const _errs265 = errors;
let valid105 = true;
const _errs266 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing27;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing27 = "type")){
const err127 = {};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
if(!(data.type === "random_cohort")){
const err128 = {};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
}
var _valid25 = _errs266 === errors;
errors = _errs265;
if(vErrors !== null){
if(_errs265){
vErrors.length = _errs265;
}
else {
vErrors = null;
}
}
if(_valid25){
const _errs268 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
let data48 = data.cohort_branches;
if(Array.isArray(data48)){
var valid108 = true;
const len14 = data48.length;
for(let i5=0; i5<len14; i5++){
let data49 = data48[i5];
const _errs270 = errors;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.when !== undefined && func0.call(data49, "when")){
const _errs271 = errors;
if(data49.when !== null){
validate243.errors = [{instancePath:instancePath+"/cohort_branches/" + i5+"/when",schemaPath:"#/allOf/7/then/properties/cohort_branches/items/properties/when/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid109 = _errs271 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data49.conditions !== undefined && func0.call(data49, "conditions")){
const _errs273 = errors;
if(data49.conditions !== null){
validate243.errors = [{instancePath:instancePath+"/cohort_branches/" + i5+"/conditions",schemaPath:"#/allOf/7/then/properties/cohort_branches/items/properties/conditions/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid109 = _errs273 === errors;
}
else {
var valid109 = true;
}
}
}
var valid108 = _errs270 === errors;
if(!valid108){
break;
}
}
}
}
}
var _valid25 = _errs268 === errors;
valid105 = _valid25;
if(valid105){
var props8 = {};
props8.cohort_branches = true;
props8.type = true;
}
}
if(!valid105){
const err129 = {instancePath,schemaPath:"#/allOf/7/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs264 === errors;
if(valid0){
if(props0 !== true && props8 !== undefined){
if(props8 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props8);
}
}
const _errs275 = errors;
const _errs276 = errors;
let valid110 = true;
const _errs277 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing28;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing28 = "type")){
const err130 = {};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
if(!(data.type === "delay")){
const err131 = {};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
}
var _valid26 = _errs277 === errors;
errors = _errs276;
if(vErrors !== null){
if(_errs276){
vErrors.length = _errs276;
}
else {
vErrors = null;
}
}
if(_valid26){
const _errs279 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing29;
if(((data.settings === undefined) || (!(func0.call(data, "settings")))) && (missing29 = "settings")){
validate243.errors = [{instancePath,schemaPath:"#/allOf/8/then/required",keyword:"required",params:{missingProperty: missing29}}];
return false;
}
else {
if(data.settings !== undefined && func0.call(data, "settings")){
let data53 = data.settings;
const _errs281 = errors;
let valid113 = false;
const _errs282 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing30;
if(((data53.delay_for === undefined) || (!(func0.call(data53, "delay_for")))) && (missing30 = "delay_for")){
const err132 = {instancePath:instancePath+"/settings",schemaPath:"#/allOf/8/then/properties/settings/anyOf/0/required",keyword:"required",params:{missingProperty: missing30}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid27 = _errs282 === errors;
valid113 = valid113 || _valid27;
const _errs283 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing31;
if(((data53.delay_until_field_path === undefined) || (!(func0.call(data53, "delay_until_field_path")))) && (missing31 = "delay_until_field_path")){
const err133 = {instancePath:instancePath+"/settings",schemaPath:"#/allOf/8/then/properties/settings/anyOf/1/required",keyword:"required",params:{missingProperty: missing31}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
var _valid27 = _errs283 === errors;
valid113 = valid113 || _valid27;
if(!valid113){
const err134 = {instancePath:instancePath+"/settings",schemaPath:"#/allOf/8/then/properties/settings/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs281;
if(vErrors !== null){
if(_errs281){
vErrors.length = _errs281;
}
else {
vErrors = null;
}
}
}
}
}
}
var _valid26 = _errs279 === errors;
valid110 = _valid26;
if(valid110){
var props9 = {};
props9.settings = true;
props9.type = true;
}
}
if(!valid110){
const err135 = {instancePath,schemaPath:"#/allOf/8/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
validate243.errors = vErrors;
return false;
}
var valid0 = _errs275 === errors;
if(valid0){
if(props0 !== true && props9 !== undefined){
if(props9 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props9);
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
if(data.type !== undefined && func0.call(data, "type")){
let data54 = data.type;
const _errs284 = errors;
const _errs285 = errors;
let valid115 = false;
const _errs286 = errors;
if(!((((((((((((((((data54 === "channel") || (data54 === "delay")) || (data54 === "wait_for_event")) || (data54 === "batch")) || (data54 === "throttle")) || (data54 === "branch")) || (data54 === "random_cohort")) || (data54 === "http_fetch")) || (data54 === "fetch")) || (data54 === "ai_agent")) || (data54 === "update_data")) || (data54 === "update_user")) || (data54 === "update_tenant")) || (data54 === "update_audience")) || (data54 === "update_object")) || (data54 === "trigger_workflow"))){
const err136 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.type.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid28 = _errs286 === errors;
valid115 = valid115 || _valid28;
const _errs287 = errors;
const _errs288 = errors;
const _errs289 = errors;
if(typeof data54 !== "string"){
const err137 = {};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var valid116 = _errs289 === errors;
if(valid116){
const err138 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
else {
errors = _errs288;
if(vErrors !== null){
if(_errs288){
vErrors.length = _errs288;
}
else {
vErrors = null;
}
}
}
var _valid28 = _errs287 === errors;
valid115 = valid115 || _valid28;
const _errs291 = errors;
if(typeof data54 === "string"){
if(!pattern52.test(data54)){
const err139 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
var _valid28 = _errs291 === errors;
valid115 = valid115 || _valid28;
if(!valid115){
const err140 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs285;
if(vErrors !== null){
if(_errs285){
vErrors.length = _errs285;
}
else {
vErrors = null;
}
}
}
var valid114 = _errs284 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.channel_type !== undefined && func0.call(data, "channel_type")){
let data55 = data.channel_type;
const _errs292 = errors;
const _errs293 = errors;
let valid117 = false;
const _errs294 = errors;
if(!(((((((data55 === "in_app_feed") || (data55 === "in_app_guide")) || (data55 === "email")) || (data55 === "sms")) || (data55 === "push")) || (data55 === "chat")) || (data55 === "http"))){
const err141 = {instancePath:instancePath+"/channel_type",schemaPath:"#/properties/channel_type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.channel_type.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid29 = _errs294 === errors;
valid117 = valid117 || _valid29;
const _errs295 = errors;
const _errs296 = errors;
const _errs297 = errors;
if(typeof data55 !== "string"){
const err142 = {};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var valid118 = _errs297 === errors;
if(valid118){
const err143 = {instancePath:instancePath+"/channel_type",schemaPath:"#/properties/channel_type/anyOf/1/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
else {
errors = _errs296;
if(vErrors !== null){
if(_errs296){
vErrors.length = _errs296;
}
else {
vErrors = null;
}
}
}
var _valid29 = _errs295 === errors;
valid117 = valid117 || _valid29;
const _errs299 = errors;
if(typeof data55 === "string"){
if(!pattern52.test(data55)){
const err144 = {instancePath:instancePath+"/channel_type",schemaPath:"#/properties/channel_type/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
var _valid29 = _errs299 === errors;
valid117 = valid117 || _valid29;
if(!valid117){
const err145 = {instancePath:instancePath+"/channel_type",schemaPath:"#/properties/channel_type/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs293;
if(vErrors !== null){
if(_errs293){
vErrors.length = _errs293;
}
else {
vErrors = null;
}
}
}
var valid114 = _errs292 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.channel_overrides !== undefined && func0.call(data, "channel_overrides")){
const _errs300 = errors;
var valid114 = _errs300 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.settings !== undefined && func0.call(data, "settings")){
let data57 = data.settings;
const _errs301 = errors;
if((!(data57 && typeof data57 == "object" && !Array.isArray(data57))) && (data57 !== null)){
validate243.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: schema123.properties.settings.type}}];
return false;
}
const _errs303 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key18 of Object.keys(data57)){
if(!((pattern54.test(key18)) || (pattern19.test(key18)))){
const _errs305 = errors;
const _errs306 = errors;
const _errs307 = errors;
if(!(validate232(data57[key18], {instancePath:instancePath+"/settings/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data57,parentDataProperty:key18,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid121 = _errs307 === errors;
if(valid121){
validate243.errors = [{instancePath:instancePath+"/settings/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/0/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs306;
if(vErrors !== null){
if(_errs306){
vErrors.length = _errs306;
}
else {
vErrors = null;
}
}
}
var valid120 = _errs305 === errors;
if(!valid120){
break;
}
}
}
}
var valid119 = _errs303 === errors;
if(valid119){
const _errs308 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
var props11 = {};
var valid122 = true;
for(const key19 of Object.keys(data57)){
if(pattern56.test(key19)){
let data59 = data57[key19];
const _errs309 = errors;
const _errs310 = errors;
const _errs311 = errors;
if(((!(data59 && typeof data59 == "object" && !Array.isArray(data59))) && (!(typeof data59 == "number"))) && (typeof data59 !== "string")){
const err146 = {};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var valid123 = _errs311 === errors;
if(valid123){
validate243.errors = [{instancePath:instancePath+"/settings/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Adelay_for%7Cexpires_after%7Cbatch_window%7Cbatch_window_extension_limit%7Cthrottle_window)%24)(%3F%3A.%7B1%2C3%7Dlay_for%7Cd.%7B1%2C3%7Day_for%7Cde.%7B1%2C3%7Dy_for%7Cdel.%7B1%2C3%7D_for%7Cdelay_.%7B1%2C3%7Dr%7Cdelay_f.%7B1%2C3%7D%7C%5BDd%5D%5BEe%5D%5BLl%5D%5BAa%5D%5BYy%5D%5B_%20-%5D%3F%5BFf%5D%5BOo%5D%5BRr%5D%7Cdelay%7C.%7B1%2C3%7Dpires_after%7Ce.%7B1%2C3%7Dires_after%7Cex.%7B1%2C3%7Dres_after%7Cexp.%7B1%2C3%7Des_after%7Cexpi.%7B1%2C3%7Ds_after%7Cexpir.%7B1%2C3%7D_after%7Cexpires_.%7B1%2C3%7Dter%7Cexpires_a.%7B1%2C3%7Der%7Cexpires_af.%7B1%2C3%7Dr%7Cexpires_aft.%7B1%2C3%7D%7C%5BEe%5D%5BXx%5D%5BPp%5D%5BIi%5D%5BRr%5D%5BEe%5D%5BSs%5D%5B_%20-%5D%3F%5BAa%5D%5BFf%5D%5BTt%5D%5BEe%5D%5BRr%5D%7Cexpires%7C.%7B1%2C3%7Dtch_window%7Cb.%7B1%2C3%7Dch_window%7Cba.%7B1%2C3%7Dh_window%7Cbat.%7B1%2C3%7D_window%7Cbatch_.%7B1%2C3%7Dndow%7Cbatch_w.%7B1%2C3%7Ddow%7Cbatch_wi.%7B1%2C3%7Dow%7Cbatch_win.%7B1%2C3%7Dw%7Cbatch_wind.%7B1%2C3%7D%7C%5BBb%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%5B_%20-%5D%3F%5BWw%5D%5BIi%5D%5BNn%5D%5BDd%5D%5BOo%5D%5BWw%5D%7C.%7B1%2C3%7Dtch_window_extension_limit%7Cb.%7B1%2C3%7Dch_window_extension_limit%7Cba.%7B1%2C3%7Dh_window_extension_limit%7Cbat.%7B1%2C3%7D_window_extension_limit%7Cbatch_.%7B1%2C3%7Dndow_extension_limit%7Cbatch_w.%7B1%2C3%7Ddow_extension_limit%7Cbatch_wi.%7B1%2C3%7Dow_extension_limit%7Cbatch_win.%7B1%2C3%7Dw_extension_limit%7Cbatch_wind.%7B1%2C3%7D_extension_limit%7Cbatch_window_.%7B1%2C3%7Dtension_limit%7Cbatch_window_e.%7B1%2C3%7Dension_limit%7Cbatch_window_ex.%7B1%2C3%7Dnsion_limit%7Cbatch_window_ext.%7B1%2C3%7Dsion_limit%7Cbatch_window_exte.%7B1%2C3%7Dion_limit%7Cbatch_window_exten.%7B1%2C3%7Don_limit%7Cbatch_window_extens.%7B1%2C3%7Dn_limit%7Cbatch_window_extensi.%7B1%2C3%7D_limit%7Cbatch_window_extension_.%7B1%2C3%7Dmit%7Cbatch_window_extension_l.%7B1%2C3%7Dit%7Cbatch_window_extension_li.%7B1%2C3%7Dt%7Cbatch_window_extension_lim.%7B1%2C3%7D%7C%5BBb%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%5B_%20-%5D%3F%5BWw%5D%5BIi%5D%5BNn%5D%5BDd%5D%5BOo%5D%5BWw%5D%5B_%20-%5D%3F%5BEe%5D%5BXx%5D%5BTt%5D%5BEe%5D%5BNn%5D%5BSs%5D%5BIi%5D%5BOo%5D%5BNn%5D%5B_%20-%5D%3F%5BLl%5D%5BIi%5D%5BMm%5D%5BIi%5D%5BTt%5D%7Cbatch_window%7Cbatch_window_extension%7C.%7B1%2C3%7Drottle_window%7Ct.%7B1%2C3%7Dottle_window%7Cth.%7B1%2C3%7Dttle_window%7Cthr.%7B1%2C3%7Dtle_window%7Cthro.%7B1%2C3%7Dle_window%7Cthrot.%7B1%2C3%7De_window%7Cthrott.%7B1%2C3%7D_window%7Cthrottle_.%7B1%2C3%7Dndow%7Cthrottle_w.%7B1%2C3%7Ddow%7Cthrottle_wi.%7B1%2C3%7Dow%7Cthrottle_win.%7B1%2C3%7Dw%7Cthrottle_wind.%7B1%2C3%7D%7C%5BTt%5D%5BHh%5D%5BRr%5D%5BOo%5D%5BTt%5D%5BTt%5D%5BLl%5D%5BEe%5D%5B_%20-%5D%3F%5BWw%5D%5BIi%5D%5BNn%5D%5BDd%5D%5BOo%5D%5BWw%5D%7Cthrottle)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs310;
if(vErrors !== null){
if(_errs310){
vErrors.length = _errs310;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs309 === errors;
props11[key19] = true;
}
}
if(valid122){
var valid122 = true;
for(const key20 of Object.keys(data57)){
if(pattern57.test(key20)){
const _errs313 = errors;
const _errs314 = errors;
const _errs315 = errors;
if(typeof data57[key20] !== "string"){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var valid124 = _errs315 === errors;
if(valid124){
validate243.errors = [{instancePath:instancePath+"/settings/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Adelay_until_field_path%7Cbatch_until_field_path%7Cthrottle_window%7Cthrottle_window_field_path)%24)(%3F%3A.%7B1%2C3%7Dlay_until_field_path%7Cd.%7B1%2C3%7Day_until_field_path%7Cde.%7B1%2C3%7Dy_until_field_path%7Cdel.%7B1%2C3%7D_until_field_path%7Cdelay_.%7B1%2C3%7Dtil_field_path%7Cdelay_u.%7B1%2C3%7Dil_field_path%7Cdelay_un.%7B1%2C3%7Dl_field_path%7Cdelay_unt.%7B1%2C3%7D_field_path%7Cdelay_until_.%7B1%2C3%7Deld_path%7Cdelay_until_f.%7B1%2C3%7Dld_path%7Cdelay_until_fi.%7B1%2C3%7Dd_path%7Cdelay_until_fie.%7B1%2C3%7D_path%7Cdelay_until_field_.%7B1%2C3%7Dth%7Cdelay_until_field_p.%7B1%2C3%7Dh%7Cdelay_until_field_pa.%7B1%2C3%7D%7C%5BDd%5D%5BEe%5D%5BLl%5D%5BAa%5D%5BYy%5D%5B_%20-%5D%3F%5BUu%5D%5BNn%5D%5BTt%5D%5BIi%5D%5BLl%5D%5B_%20-%5D%3F%5BFf%5D%5BIi%5D%5BEe%5D%5BLl%5D%5BDd%5D%5B_%20-%5D%3F%5BPp%5D%5BAa%5D%5BTt%5D%5BHh%5D%7Cdelay%7Cdelay_until%7Cdelay_until_field%7C.%7B1%2C3%7Dtch_until_field_path%7Cb.%7B1%2C3%7Dch_until_field_path%7Cba.%7B1%2C3%7Dh_until_field_path%7Cbat.%7B1%2C3%7D_until_field_path%7Cbatch_.%7B1%2C3%7Dtil_field_path%7Cbatch_u.%7B1%2C3%7Dil_field_path%7Cbatch_un.%7B1%2C3%7Dl_field_path%7Cbatch_unt.%7B1%2C3%7D_field_path%7Cbatch_until_.%7B1%2C3%7Deld_path%7Cbatch_until_f.%7B1%2C3%7Dld_path%7Cbatch_until_fi.%7B1%2C3%7Dd_path%7Cbatch_until_fie.%7B1%2C3%7D_path%7Cbatch_until_field_.%7B1%2C3%7Dth%7Cbatch_until_field_p.%7B1%2C3%7Dh%7Cbatch_until_field_pa.%7B1%2C3%7D%7C%5BBb%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%5B_%20-%5D%3F%5BUu%5D%5BNn%5D%5BTt%5D%5BIi%5D%5BLl%5D%5B_%20-%5D%3F%5BFf%5D%5BIi%5D%5BEe%5D%5BLl%5D%5BDd%5D%5B_%20-%5D%3F%5BPp%5D%5BAa%5D%5BTt%5D%5BHh%5D%7Cbatch%7Cbatch_until%7Cbatch_until_field%7C.%7B1%2C3%7Drottle_window_field_path%7Ct.%7B1%2C3%7Dottle_window_field_path%7Cth.%7B1%2C3%7Dttle_window_field_path%7Cthr.%7B1%2C3%7Dtle_window_field_path%7Cthro.%7B1%2C3%7Dle_window_field_path%7Cthrot.%7B1%2C3%7De_window_field_path%7Cthrott.%7B1%2C3%7D_window_field_path%7Cthrottle_.%7B1%2C3%7Dndow_field_path%7Cthrottle_w.%7B1%2C3%7Ddow_field_path%7Cthrottle_wi.%7B1%2C3%7Dow_field_path%7Cthrottle_win.%7B1%2C3%7Dw_field_path%7Cthrottle_wind.%7B1%2C3%7D_field_path%7Cthrottle_window_.%7B1%2C3%7Deld_path%7Cthrottle_window_f.%7B1%2C3%7Dld_path%7Cthrottle_window_fi.%7B1%2C3%7Dd_path%7Cthrottle_window_fie.%7B1%2C3%7D_path%7Cthrottle_window_field_.%7B1%2C3%7Dth%7Cthrottle_window_field_p.%7B1%2C3%7Dh%7Cthrottle_window_field_pa.%7B1%2C3%7D%7C%5BTt%5D%5BHh%5D%5BRr%5D%5BOo%5D%5BTt%5D%5BTt%5D%5BLl%5D%5BEe%5D%5B_%20-%5D%3F%5BWw%5D%5BIi%5D%5BNn%5D%5BDd%5D%5BOo%5D%5BWw%5D%5B_%20-%5D%3F%5BFf%5D%5BIi%5D%5BEe%5D%5BLl%5D%5BDd%5D%5B_%20-%5D%3F%5BPp%5D%5BAa%5D%5BTt%5D%5BHh%5D%7Cthrottle%7Cthrottle_window%7Cthrottle_window_field)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs314;
if(vErrors !== null){
if(_errs314){
vErrors.length = _errs314;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs313 === errors;
props11[key20] = true;
}
}
if(valid122){
var valid122 = true;
for(const key21 of Object.keys(data57)){
if(pattern58.test(key21)){
let data61 = data57[key21];
const _errs317 = errors;
const _errs318 = errors;
const _errs319 = errors;
if((!(data61 && typeof data61 == "object" && !Array.isArray(data61))) && (!(typeof data61 == "number"))){
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var valid125 = _errs319 === errors;
if(valid125){
validate243.errors = [{instancePath:instancePath+"/settings/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aevent)%24)(%3F%3A(%3F%3Ae(%3F%3Av(%3F%3Ae(%3F%3An(%3F%3At.%3F%7C.%3F%7C.t)%7C.%3Ft%7C.nt%7Ctn)%7C.%3Fnt%7C.ent%7Cnet)%7C.%3Fent%7C.vent%7Cevnt)%7C.%3Fvent%7C.event%7Cveent)%7C%5BEe%5D%5BVv%5D%5BEe%5D%5BNn%5D%5BTt%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs318;
if(vErrors !== null){
if(_errs318){
vErrors.length = _errs318;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs317 === errors;
props11[key21] = true;
}
}
if(valid122){
var valid122 = true;
for(const key22 of Object.keys(data57)){
if(pattern59.test(key22)){
let data62 = data57[key22];
const _errs321 = errors;
const _errs322 = errors;
const _errs323 = errors;
if(!data62 || typeof data62 != "object"){
const err149 = {};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
var valid126 = _errs323 === errors;
if(valid126){
validate243.errors = [{instancePath:instancePath+"/settings/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Amatch_conditions)%24)(%3F%3A.%7B1%2C3%7Dtch_conditions%7Cm.%7B1%2C3%7Dch_conditions%7Cma.%7B1%2C3%7Dh_conditions%7Cmat.%7B1%2C3%7D_conditions%7Cmatch_.%7B1%2C3%7Dnditions%7Cmatch_c.%7B1%2C3%7Dditions%7Cmatch_co.%7B1%2C3%7Ditions%7Cmatch_con.%7B1%2C3%7Dtions%7Cmatch_cond.%7B1%2C3%7Dions%7Cmatch_condi.%7B1%2C3%7Dons%7Cmatch_condit.%7B1%2C3%7Dns%7Cmatch_conditi.%7B1%2C3%7Ds%7Cmatch_conditio.%7B1%2C3%7D%7C%5BMm%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%5B_%20-%5D%3F%5BCc%5D%5BOo%5D%5BNn%5D%5BDd%5D%5BIi%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5BSs%5D%7Cmatch)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs322;
if(vErrors !== null){
if(_errs322){
vErrors.length = _errs322;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs321 === errors;
props11[key22] = true;
}
}
if(valid122){
var valid122 = true;
for(const key23 of Object.keys(data57)){
if(pattern60.test(key23)){
const _errs325 = errors;
const _errs326 = errors;
const _errs327 = errors;
if(typeof data57[key23] !== "string"){
const err150 = {};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var valid127 = _errs327 === errors;
if(valid127){
validate243.errors = [{instancePath:instancePath+"/settings/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aon_match%7Con_timeout%7Cbatch_execution_mode)%24)(%3F%3A.%7B1%2C3%7D_match%7Con_.%7B1%2C3%7Dtch%7Con_m.%7B1%2C3%7Dch%7Con_ma.%7B1%2C3%7Dh%7Con_mat.%7B1%2C3%7D%7C%5BOo%5D%5BNn%5D%5B_%20-%5D%3F%5BMm%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%7C.%7B1%2C3%7D_timeout%7Con_.%7B1%2C3%7Dmeout%7Con_t.%7B1%2C3%7Deout%7Con_ti.%7B1%2C3%7Dout%7Con_tim.%7B1%2C3%7Dut%7Con_time.%7B1%2C3%7Dt%7Con_timeo.%7B1%2C3%7D%7C%5BOo%5D%5BNn%5D%5B_%20-%5D%3F%5BTt%5D%5BIi%5D%5BMm%5D%5BEe%5D%5BOo%5D%5BUu%5D%5BTt%5D%7C.%7B1%2C3%7Dtch_execution_mode%7Cb.%7B1%2C3%7Dch_execution_mode%7Cba.%7B1%2C3%7Dh_execution_mode%7Cbat.%7B1%2C3%7D_execution_mode%7Cbatch_.%7B1%2C3%7Decution_mode%7Cbatch_e.%7B1%2C3%7Dcution_mode%7Cbatch_ex.%7B1%2C3%7Dution_mode%7Cbatch_exe.%7B1%2C3%7Dtion_mode%7Cbatch_exec.%7B1%2C3%7Dion_mode%7Cbatch_execu.%7B1%2C3%7Don_mode%7Cbatch_execut.%7B1%2C3%7Dn_mode%7Cbatch_executi.%7B1%2C3%7D_mode%7Cbatch_execution_.%7B1%2C3%7Dde%7Cbatch_execution_m.%7B1%2C3%7De%7Cbatch_execution_mo.%7B1%2C3%7D%7C%5BBb%5D%5BAa%5D%5BTt%5D%5BCc%5D%5BHh%5D%5B_%20-%5D%3F%5BEe%5D%5BXx%5D%5BEe%5D%5BCc%5D%5BUu%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5B_%20-%5D%3F%5BMm%5D%5BOo%5D%5BDd%5D%5BEe%5D%7Cbatch%7Cbatch_execution)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs326;
if(vErrors !== null){
if(_errs326){
vErrors.length = _errs326;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs325 === errors;
props11[key23] = true;
}
}
if(valid122){
var valid122 = true;
for(const key24 of Object.keys(data57)){
if(pattern61.test(key24)){
const _errs329 = errors;
const _errs330 = errors;
const _errs331 = errors;
if(typeof data57[key24] !== "boolean"){
const err151 = {};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
var valid128 = _errs331 === errors;
if(valid128){
validate243.errors = [{instancePath:instancePath+"/settings/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/allOf/1/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Ahalt_on_error)%24)(%3F%3A.%7B1%2C3%7Dlt_on_error%7Ch.%7B1%2C3%7Dt_on_error%7Cha.%7B1%2C3%7D_on_error%7Chalt_.%7B1%2C3%7D_error%7Chalt_on_.%7B1%2C3%7Dror%7Chalt_on_e.%7B1%2C3%7Dor%7Chalt_on_er.%7B1%2C3%7Dr%7Chalt_on_err.%7B1%2C3%7D%7C%5BHh%5D%5BAa%5D%5BLl%5D%5BTt%5D%5B_%20-%5D%3F%5BOo%5D%5BNn%5D%5B_%20-%5D%3F%5BEe%5D%5BRr%5D%5BRr%5D%5BOo%5D%5BRr%5D%7Chalt%7Chalt_on)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs330;
if(vErrors !== null){
if(_errs330){
vErrors.length = _errs330;
}
else {
vErrors = null;
}
}
}
var valid122 = _errs329 === errors;
props11[key24] = true;
}
}
}
}
}
}
}
}
var valid119 = _errs308 === errors;
}
if(errors === _errs301){
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.delay_for !== undefined && func0.call(data57, "delay_for")){
let data65 = data57.delay_for;
const _errs333 = errors;
const _errs334 = errors;
let valid130 = false;
const _errs335 = errors;
if(errors === _errs335){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
let missing32;
if((((data65.unit === undefined) || (!(func0.call(data65, "unit")))) && (missing32 = "unit")) || (((data65.value === undefined) || (!(func0.call(data65, "value")))) && (missing32 = "value"))){
const err152 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf/0/required",keyword:"required",params:{missingProperty: missing32}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
var _valid30 = _errs335 === errors;
valid130 = valid130 || _valid30;
const _errs337 = errors;
if(data65 !== null){
const err154 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
var _valid30 = _errs337 === errors;
valid130 = valid130 || _valid30;
const _errs339 = errors;
if(errors === _errs339){
if(typeof data65 === "string"){
if(!pattern52.test(data65)){
const err155 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
var _valid30 = _errs339 === errors;
valid130 = valid130 || _valid30;
if(!valid130){
const err157 = {instancePath:instancePath+"/settings/delay_for",schemaPath:"#/properties/settings/properties/delay_for/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs334;
if(vErrors !== null){
if(_errs334){
vErrors.length = _errs334;
}
else {
vErrors = null;
}
}
}
if(errors === _errs333){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.unit !== undefined && func0.call(data65, "unit")){
let data66 = data65.unit;
const _errs341 = errors;
const _errs342 = errors;
let valid132 = false;
const _errs343 = errors;
if(!((((((data66 === "seconds") || (data66 === "minutes")) || (data66 === "hours")) || (data66 === "days")) || (data66 === "weeks")) || (data66 === "months"))){
const err158 = {instancePath:instancePath+"/settings/delay_for/unit",schemaPath:"#/properties/settings/properties/delay_for/properties/unit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.settings.properties.delay_for.properties.unit.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
var _valid31 = _errs343 === errors;
valid132 = valid132 || _valid31;
const _errs344 = errors;
if(data66 !== null){
const err159 = {instancePath:instancePath+"/settings/delay_for/unit",schemaPath:"#/properties/settings/properties/delay_for/properties/unit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
var _valid31 = _errs344 === errors;
valid132 = valid132 || _valid31;
const _errs346 = errors;
if(errors === _errs346){
if(typeof data66 === "string"){
if(!pattern52.test(data66)){
const err160 = {instancePath:instancePath+"/settings/delay_for/unit",schemaPath:"#/properties/settings/properties/delay_for/properties/unit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/settings/delay_for/unit",schemaPath:"#/properties/settings/properties/delay_for/properties/unit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
var _valid31 = _errs346 === errors;
valid132 = valid132 || _valid31;
if(!valid132){
const err162 = {instancePath:instancePath+"/settings/delay_for/unit",schemaPath:"#/properties/settings/properties/delay_for/properties/unit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs342;
if(vErrors !== null){
if(_errs342){
vErrors.length = _errs342;
}
else {
vErrors = null;
}
}
}
var valid131 = _errs341 === errors;
}
else {
var valid131 = true;
}
if(valid131){
if(data65.value !== undefined && func0.call(data65, "value")){
let data67 = data65.value;
const _errs348 = errors;
const _errs349 = errors;
let valid133 = false;
const _errs350 = errors;
if(!(typeof data67 == "number")){
const err163 = {instancePath:instancePath+"/settings/delay_for/value",schemaPath:"#/properties/settings/properties/delay_for/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid32 = _errs350 === errors;
valid133 = valid133 || _valid32;
const _errs352 = errors;
if(data67 !== null){
const err164 = {instancePath:instancePath+"/settings/delay_for/value",schemaPath:"#/properties/settings/properties/delay_for/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid32 = _errs352 === errors;
valid133 = valid133 || _valid32;
const _errs354 = errors;
if(errors === _errs354){
if(typeof data67 === "string"){
if(!pattern52.test(data67)){
const err165 = {instancePath:instancePath+"/settings/delay_for/value",schemaPath:"#/properties/settings/properties/delay_for/properties/value/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/settings/delay_for/value",schemaPath:"#/properties/settings/properties/delay_for/properties/value/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
var _valid32 = _errs354 === errors;
valid133 = valid133 || _valid32;
if(!valid133){
const err167 = {instancePath:instancePath+"/settings/delay_for/value",schemaPath:"#/properties/settings/properties/delay_for/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs349;
if(vErrors !== null){
if(_errs349){
vErrors.length = _errs349;
}
else {
vErrors = null;
}
}
}
var valid131 = _errs348 === errors;
}
else {
var valid131 = true;
}
}
}
}
var valid129 = _errs333 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.delay_until_field_path !== undefined && func0.call(data57, "delay_until_field_path")){
let data68 = data57.delay_until_field_path;
const _errs356 = errors;
if((typeof data68 !== "string") && (data68 !== null)){
validate243.errors = [{instancePath:instancePath+"/settings/delay_until_field_path",schemaPath:"#/properties/settings/properties/delay_until_field_path/type",keyword:"type",params:{type: schema123.properties.settings.properties.delay_until_field_path.type}}];
return false;
}
if(errors === _errs356){
if(typeof data68 === "string"){
if(!pattern65.test(data68)){
validate243.errors = [{instancePath:instancePath+"/settings/delay_until_field_path",schemaPath:"#/properties/settings/properties/delay_until_field_path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w-]*[.[]"}}];
return false;
}
}
}
var valid129 = _errs356 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.batch_window !== undefined && func0.call(data57, "batch_window")){
let data69 = data57.batch_window;
const _errs358 = errors;
const _errs359 = errors;
let valid134 = false;
const _errs360 = errors;
if(errors === _errs360){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
let missing33;
if((((data69.unit === undefined) || (!(func0.call(data69, "unit")))) && (missing33 = "unit")) || (((data69.value === undefined) || (!(func0.call(data69, "value")))) && (missing33 = "value"))){
const err168 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf/0/required",keyword:"required",params:{missingProperty: missing33}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
var _valid33 = _errs360 === errors;
valid134 = valid134 || _valid33;
const _errs362 = errors;
if(data69 !== null){
const err170 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
var _valid33 = _errs362 === errors;
valid134 = valid134 || _valid33;
const _errs364 = errors;
if(errors === _errs364){
if(typeof data69 === "string"){
if(!pattern52.test(data69)){
const err171 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
var _valid33 = _errs364 === errors;
valid134 = valid134 || _valid33;
if(!valid134){
const err173 = {instancePath:instancePath+"/settings/batch_window",schemaPath:"#/properties/settings/properties/batch_window/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs359;
if(vErrors !== null){
if(_errs359){
vErrors.length = _errs359;
}
else {
vErrors = null;
}
}
}
if(errors === _errs358){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.unit !== undefined && func0.call(data69, "unit")){
let data70 = data69.unit;
const _errs366 = errors;
const _errs367 = errors;
let valid136 = false;
const _errs368 = errors;
if(!((((((data70 === "seconds") || (data70 === "minutes")) || (data70 === "hours")) || (data70 === "days")) || (data70 === "weeks")) || (data70 === "months"))){
const err174 = {instancePath:instancePath+"/settings/batch_window/unit",schemaPath:"#/properties/settings/properties/batch_window/properties/unit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.settings.properties.batch_window.properties.unit.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
var _valid34 = _errs368 === errors;
valid136 = valid136 || _valid34;
const _errs369 = errors;
if(data70 !== null){
const err175 = {instancePath:instancePath+"/settings/batch_window/unit",schemaPath:"#/properties/settings/properties/batch_window/properties/unit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
var _valid34 = _errs369 === errors;
valid136 = valid136 || _valid34;
const _errs371 = errors;
if(errors === _errs371){
if(typeof data70 === "string"){
if(!pattern52.test(data70)){
const err176 = {instancePath:instancePath+"/settings/batch_window/unit",schemaPath:"#/properties/settings/properties/batch_window/properties/unit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/settings/batch_window/unit",schemaPath:"#/properties/settings/properties/batch_window/properties/unit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
var _valid34 = _errs371 === errors;
valid136 = valid136 || _valid34;
if(!valid136){
const err178 = {instancePath:instancePath+"/settings/batch_window/unit",schemaPath:"#/properties/settings/properties/batch_window/properties/unit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs367;
if(vErrors !== null){
if(_errs367){
vErrors.length = _errs367;
}
else {
vErrors = null;
}
}
}
var valid135 = _errs366 === errors;
}
else {
var valid135 = true;
}
if(valid135){
if(data69.value !== undefined && func0.call(data69, "value")){
let data71 = data69.value;
const _errs373 = errors;
const _errs374 = errors;
let valid137 = false;
const _errs375 = errors;
if(!(typeof data71 == "number")){
const err179 = {instancePath:instancePath+"/settings/batch_window/value",schemaPath:"#/properties/settings/properties/batch_window/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var _valid35 = _errs375 === errors;
valid137 = valid137 || _valid35;
const _errs377 = errors;
if(data71 !== null){
const err180 = {instancePath:instancePath+"/settings/batch_window/value",schemaPath:"#/properties/settings/properties/batch_window/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
var _valid35 = _errs377 === errors;
valid137 = valid137 || _valid35;
const _errs379 = errors;
if(errors === _errs379){
if(typeof data71 === "string"){
if(!pattern52.test(data71)){
const err181 = {instancePath:instancePath+"/settings/batch_window/value",schemaPath:"#/properties/settings/properties/batch_window/properties/value/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/settings/batch_window/value",schemaPath:"#/properties/settings/properties/batch_window/properties/value/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
var _valid35 = _errs379 === errors;
valid137 = valid137 || _valid35;
if(!valid137){
const err183 = {instancePath:instancePath+"/settings/batch_window/value",schemaPath:"#/properties/settings/properties/batch_window/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs374;
if(vErrors !== null){
if(_errs374){
vErrors.length = _errs374;
}
else {
vErrors = null;
}
}
}
var valid135 = _errs373 === errors;
}
else {
var valid135 = true;
}
}
}
}
var valid129 = _errs358 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.batch_until_field_path !== undefined && func0.call(data57, "batch_until_field_path")){
let data72 = data57.batch_until_field_path;
const _errs381 = errors;
if((typeof data72 !== "string") && (data72 !== null)){
validate243.errors = [{instancePath:instancePath+"/settings/batch_until_field_path",schemaPath:"#/properties/settings/properties/batch_until_field_path/type",keyword:"type",params:{type: schema123.properties.settings.properties.batch_until_field_path.type}}];
return false;
}
if(errors === _errs381){
if(typeof data72 === "string"){
if(!pattern65.test(data72)){
validate243.errors = [{instancePath:instancePath+"/settings/batch_until_field_path",schemaPath:"#/properties/settings/properties/batch_until_field_path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w-]*[.[]"}}];
return false;
}
}
}
var valid129 = _errs381 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.batch_window_extension_limit !== undefined && func0.call(data57, "batch_window_extension_limit")){
let data73 = data57.batch_window_extension_limit;
const _errs383 = errors;
const _errs384 = errors;
let valid138 = false;
const _errs385 = errors;
if(errors === _errs385){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
let missing34;
if((((data73.unit === undefined) || (!(func0.call(data73, "unit")))) && (missing34 = "unit")) || (((data73.value === undefined) || (!(func0.call(data73, "value")))) && (missing34 = "value"))){
const err184 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf/0/required",keyword:"required",params:{missingProperty: missing34}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
var _valid36 = _errs385 === errors;
valid138 = valid138 || _valid36;
const _errs387 = errors;
if(data73 !== null){
const err186 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid36 = _errs387 === errors;
valid138 = valid138 || _valid36;
const _errs389 = errors;
if(errors === _errs389){
if(typeof data73 === "string"){
if(!pattern52.test(data73)){
const err187 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var _valid36 = _errs389 === errors;
valid138 = valid138 || _valid36;
if(!valid138){
const err189 = {instancePath:instancePath+"/settings/batch_window_extension_limit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs384;
if(vErrors !== null){
if(_errs384){
vErrors.length = _errs384;
}
else {
vErrors = null;
}
}
}
if(errors === _errs383){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.unit !== undefined && func0.call(data73, "unit")){
let data74 = data73.unit;
const _errs391 = errors;
const _errs392 = errors;
let valid140 = false;
const _errs393 = errors;
if(!((((((data74 === "seconds") || (data74 === "minutes")) || (data74 === "hours")) || (data74 === "days")) || (data74 === "weeks")) || (data74 === "months"))){
const err190 = {instancePath:instancePath+"/settings/batch_window_extension_limit/unit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/unit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.settings.properties.batch_window_extension_limit.properties.unit.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var _valid37 = _errs393 === errors;
valid140 = valid140 || _valid37;
const _errs394 = errors;
if(data74 !== null){
const err191 = {instancePath:instancePath+"/settings/batch_window_extension_limit/unit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/unit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid37 = _errs394 === errors;
valid140 = valid140 || _valid37;
const _errs396 = errors;
if(errors === _errs396){
if(typeof data74 === "string"){
if(!pattern52.test(data74)){
const err192 = {instancePath:instancePath+"/settings/batch_window_extension_limit/unit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/unit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/settings/batch_window_extension_limit/unit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/unit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
var _valid37 = _errs396 === errors;
valid140 = valid140 || _valid37;
if(!valid140){
const err194 = {instancePath:instancePath+"/settings/batch_window_extension_limit/unit",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/unit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs392;
if(vErrors !== null){
if(_errs392){
vErrors.length = _errs392;
}
else {
vErrors = null;
}
}
}
var valid139 = _errs391 === errors;
}
else {
var valid139 = true;
}
if(valid139){
if(data73.value !== undefined && func0.call(data73, "value")){
let data75 = data73.value;
const _errs398 = errors;
const _errs399 = errors;
let valid141 = false;
const _errs400 = errors;
if(!(typeof data75 == "number")){
const err195 = {instancePath:instancePath+"/settings/batch_window_extension_limit/value",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid38 = _errs400 === errors;
valid141 = valid141 || _valid38;
const _errs402 = errors;
if(data75 !== null){
const err196 = {instancePath:instancePath+"/settings/batch_window_extension_limit/value",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
var _valid38 = _errs402 === errors;
valid141 = valid141 || _valid38;
const _errs404 = errors;
if(errors === _errs404){
if(typeof data75 === "string"){
if(!pattern52.test(data75)){
const err197 = {instancePath:instancePath+"/settings/batch_window_extension_limit/value",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/value/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/settings/batch_window_extension_limit/value",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/value/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
var _valid38 = _errs404 === errors;
valid141 = valid141 || _valid38;
if(!valid141){
const err199 = {instancePath:instancePath+"/settings/batch_window_extension_limit/value",schemaPath:"#/properties/settings/properties/batch_window_extension_limit/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs399;
if(vErrors !== null){
if(_errs399){
vErrors.length = _errs399;
}
else {
vErrors = null;
}
}
}
var valid139 = _errs398 === errors;
}
else {
var valid139 = true;
}
}
}
}
var valid129 = _errs383 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.throttle_window !== undefined && func0.call(data57, "throttle_window")){
let data76 = data57.throttle_window;
const _errs406 = errors;
const _errs407 = errors;
let valid142 = false;
const _errs408 = errors;
if(errors === _errs408){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
let missing35;
if((((data76.unit === undefined) || (!(func0.call(data76, "unit")))) && (missing35 = "unit")) || (((data76.value === undefined) || (!(func0.call(data76, "value")))) && (missing35 = "value"))){
const err200 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf/0/required",keyword:"required",params:{missingProperty: missing35}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
var _valid39 = _errs408 === errors;
valid142 = valid142 || _valid39;
const _errs410 = errors;
if(data76 !== null){
const err202 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
var _valid39 = _errs410 === errors;
valid142 = valid142 || _valid39;
const _errs412 = errors;
if(errors === _errs412){
if(typeof data76 === "string"){
if(!pattern52.test(data76)){
const err203 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
var _valid39 = _errs412 === errors;
valid142 = valid142 || _valid39;
if(!valid142){
const err205 = {instancePath:instancePath+"/settings/throttle_window",schemaPath:"#/properties/settings/properties/throttle_window/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs407;
if(vErrors !== null){
if(_errs407){
vErrors.length = _errs407;
}
else {
vErrors = null;
}
}
}
if(errors === _errs406){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.unit !== undefined && func0.call(data76, "unit")){
let data77 = data76.unit;
const _errs414 = errors;
const _errs415 = errors;
let valid144 = false;
const _errs416 = errors;
if(!((((((data77 === "seconds") || (data77 === "minutes")) || (data77 === "hours")) || (data77 === "days")) || (data77 === "weeks")) || (data77 === "months"))){
const err206 = {instancePath:instancePath+"/settings/throttle_window/unit",schemaPath:"#/properties/settings/properties/throttle_window/properties/unit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.settings.properties.throttle_window.properties.unit.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid40 = _errs416 === errors;
valid144 = valid144 || _valid40;
const _errs417 = errors;
if(data77 !== null){
const err207 = {instancePath:instancePath+"/settings/throttle_window/unit",schemaPath:"#/properties/settings/properties/throttle_window/properties/unit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
var _valid40 = _errs417 === errors;
valid144 = valid144 || _valid40;
const _errs419 = errors;
if(errors === _errs419){
if(typeof data77 === "string"){
if(!pattern52.test(data77)){
const err208 = {instancePath:instancePath+"/settings/throttle_window/unit",schemaPath:"#/properties/settings/properties/throttle_window/properties/unit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/settings/throttle_window/unit",schemaPath:"#/properties/settings/properties/throttle_window/properties/unit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
var _valid40 = _errs419 === errors;
valid144 = valid144 || _valid40;
if(!valid144){
const err210 = {instancePath:instancePath+"/settings/throttle_window/unit",schemaPath:"#/properties/settings/properties/throttle_window/properties/unit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs415;
if(vErrors !== null){
if(_errs415){
vErrors.length = _errs415;
}
else {
vErrors = null;
}
}
}
var valid143 = _errs414 === errors;
}
else {
var valid143 = true;
}
if(valid143){
if(data76.value !== undefined && func0.call(data76, "value")){
let data78 = data76.value;
const _errs421 = errors;
const _errs422 = errors;
let valid145 = false;
const _errs423 = errors;
if(!(typeof data78 == "number")){
const err211 = {instancePath:instancePath+"/settings/throttle_window/value",schemaPath:"#/properties/settings/properties/throttle_window/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
var _valid41 = _errs423 === errors;
valid145 = valid145 || _valid41;
const _errs425 = errors;
if(data78 !== null){
const err212 = {instancePath:instancePath+"/settings/throttle_window/value",schemaPath:"#/properties/settings/properties/throttle_window/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
var _valid41 = _errs425 === errors;
valid145 = valid145 || _valid41;
const _errs427 = errors;
if(errors === _errs427){
if(typeof data78 === "string"){
if(!pattern52.test(data78)){
const err213 = {instancePath:instancePath+"/settings/throttle_window/value",schemaPath:"#/properties/settings/properties/throttle_window/properties/value/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/settings/throttle_window/value",schemaPath:"#/properties/settings/properties/throttle_window/properties/value/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
var _valid41 = _errs427 === errors;
valid145 = valid145 || _valid41;
if(!valid145){
const err215 = {instancePath:instancePath+"/settings/throttle_window/value",schemaPath:"#/properties/settings/properties/throttle_window/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs422;
if(vErrors !== null){
if(_errs422){
vErrors.length = _errs422;
}
else {
vErrors = null;
}
}
}
var valid143 = _errs421 === errors;
}
else {
var valid143 = true;
}
}
}
}
var valid129 = _errs406 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.throttle_window_field_path !== undefined && func0.call(data57, "throttle_window_field_path")){
let data79 = data57.throttle_window_field_path;
const _errs429 = errors;
if((typeof data79 !== "string") && (data79 !== null)){
validate243.errors = [{instancePath:instancePath+"/settings/throttle_window_field_path",schemaPath:"#/properties/settings/properties/throttle_window_field_path/type",keyword:"type",params:{type: schema123.properties.settings.properties.throttle_window_field_path.type}}];
return false;
}
if(errors === _errs429){
if(typeof data79 === "string"){
if(!pattern65.test(data79)){
validate243.errors = [{instancePath:instancePath+"/settings/throttle_window_field_path",schemaPath:"#/properties/settings/properties/throttle_window_field_path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w-]*[.[]"}}];
return false;
}
}
}
var valid129 = _errs429 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.expires_after !== undefined && func0.call(data57, "expires_after")){
let data80 = data57.expires_after;
const _errs431 = errors;
const _errs432 = errors;
let valid146 = false;
const _errs433 = errors;
if(errors === _errs433){
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
let missing36;
if((((data80.unit === undefined) || (!(func0.call(data80, "unit")))) && (missing36 = "unit")) || (((data80.value === undefined) || (!(func0.call(data80, "value")))) && (missing36 = "value"))){
const err216 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf/0/required",keyword:"required",params:{missingProperty: missing36}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
var _valid42 = _errs433 === errors;
valid146 = valid146 || _valid42;
const _errs435 = errors;
if(data80 !== null){
const err218 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
var _valid42 = _errs435 === errors;
valid146 = valid146 || _valid42;
const _errs437 = errors;
if(errors === _errs437){
if(typeof data80 === "string"){
if(!pattern52.test(data80)){
const err219 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
var _valid42 = _errs437 === errors;
valid146 = valid146 || _valid42;
if(!valid146){
const err221 = {instancePath:instancePath+"/settings/expires_after",schemaPath:"#/properties/settings/properties/expires_after/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs432;
if(vErrors !== null){
if(_errs432){
vErrors.length = _errs432;
}
else {
vErrors = null;
}
}
}
if(errors === _errs431){
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.unit !== undefined && func0.call(data80, "unit")){
let data81 = data80.unit;
const _errs439 = errors;
const _errs440 = errors;
let valid148 = false;
const _errs441 = errors;
if(!((((((data81 === "seconds") || (data81 === "minutes")) || (data81 === "hours")) || (data81 === "days")) || (data81 === "weeks")) || (data81 === "months"))){
const err222 = {instancePath:instancePath+"/settings/expires_after/unit",schemaPath:"#/properties/settings/properties/expires_after/properties/unit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema123.properties.settings.properties.expires_after.properties.unit.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid43 = _errs441 === errors;
valid148 = valid148 || _valid43;
const _errs442 = errors;
if(data81 !== null){
const err223 = {instancePath:instancePath+"/settings/expires_after/unit",schemaPath:"#/properties/settings/properties/expires_after/properties/unit/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid43 = _errs442 === errors;
valid148 = valid148 || _valid43;
const _errs444 = errors;
if(errors === _errs444){
if(typeof data81 === "string"){
if(!pattern52.test(data81)){
const err224 = {instancePath:instancePath+"/settings/expires_after/unit",schemaPath:"#/properties/settings/properties/expires_after/properties/unit/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/settings/expires_after/unit",schemaPath:"#/properties/settings/properties/expires_after/properties/unit/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
var _valid43 = _errs444 === errors;
valid148 = valid148 || _valid43;
if(!valid148){
const err226 = {instancePath:instancePath+"/settings/expires_after/unit",schemaPath:"#/properties/settings/properties/expires_after/properties/unit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs440;
if(vErrors !== null){
if(_errs440){
vErrors.length = _errs440;
}
else {
vErrors = null;
}
}
}
var valid147 = _errs439 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data80.value !== undefined && func0.call(data80, "value")){
let data82 = data80.value;
const _errs446 = errors;
const _errs447 = errors;
let valid149 = false;
const _errs448 = errors;
if(!(typeof data82 == "number")){
const err227 = {instancePath:instancePath+"/settings/expires_after/value",schemaPath:"#/properties/settings/properties/expires_after/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
var _valid44 = _errs448 === errors;
valid149 = valid149 || _valid44;
const _errs450 = errors;
if(data82 !== null){
const err228 = {instancePath:instancePath+"/settings/expires_after/value",schemaPath:"#/properties/settings/properties/expires_after/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var _valid44 = _errs450 === errors;
valid149 = valid149 || _valid44;
const _errs452 = errors;
if(errors === _errs452){
if(typeof data82 === "string"){
if(!pattern52.test(data82)){
const err229 = {instancePath:instancePath+"/settings/expires_after/value",schemaPath:"#/properties/settings/properties/expires_after/properties/value/anyOf/2/pattern",keyword:"pattern",params:{pattern: "\\{[{%]"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/settings/expires_after/value",schemaPath:"#/properties/settings/properties/expires_after/properties/value/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
var _valid44 = _errs452 === errors;
valid149 = valid149 || _valid44;
if(!valid149){
const err231 = {instancePath:instancePath+"/settings/expires_after/value",schemaPath:"#/properties/settings/properties/expires_after/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
validate243.errors = vErrors;
return false;
}
else {
errors = _errs447;
if(vErrors !== null){
if(_errs447){
vErrors.length = _errs447;
}
else {
vErrors = null;
}
}
}
var valid147 = _errs446 === errors;
}
else {
var valid147 = true;
}
}
}
}
var valid129 = _errs431 === errors;
}
else {
var valid129 = true;
}
if(valid129){
if(data57.match_conditions !== undefined && func0.call(data57, "match_conditions")){
let data83 = data57.match_conditions;
const _errs454 = errors;
if(Array.isArray(data83)){
var valid150 = true;
const len15 = data83.length;
for(let i6=0; i6<len15; i6++){
let data84 = data83[i6];
const _errs455 = errors;
const _errs456 = errors;
let valid151 = true;
const _errs457 = errors;
if(errors === _errs457){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
let missing37;
if(((data84.conditions === undefined) || (!(func0.call(data84, "conditions")))) && (missing37 = "conditions")){
const err232 = {};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
var _valid45 = _errs457 === errors;
errors = _errs456;
if(vErrors !== null){
if(_errs456){
vErrors.length = _errs456;
}
else {
vErrors = null;
}
}
if(_valid45){
const _errs459 = errors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.when !== undefined && func0.call(data84, "when")){
validate243.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i6+"/when",schemaPath:"#/properties/settings/properties/match_conditions/items/then/properties/when/false schema",keyword:"false schema",params:{}}];
return false;
}
}
var _valid45 = _errs459 === errors;
valid151 = _valid45;
if(valid151){
var props12 = {};
props12.when = true;
}
}
if(!valid151){
const err234 = {instancePath:instancePath+"/settings/match_conditions/" + i6,schemaPath:"#/properties/settings/properties/match_conditions/items/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
validate243.errors = vErrors;
return false;
}
if(errors === _errs455){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(props12 !== true){
props12 = props12 || {};
props12.when = true;
}
if(data84.when !== undefined && func0.call(data84, "when")){
let data86 = data84.when;
const _errs461 = errors;
if((typeof data86 !== "string") && (!(Array.isArray(data86)))){
validate243.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i6+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema119.type}}];
return false;
}
if(errors === _errs461){
if(Array.isArray(data86)){
if(data86.length < 1){
validate243.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i6+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid155 = true;
const len16 = data86.length;
for(let i7=0; i7<len16; i7++){
const _errs463 = errors;
if(typeof data86[i7] !== "string"){
validate243.errors = [{instancePath:instancePath+"/settings/match_conditions/" + i6+"/when/" + i7,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid155 = _errs463 === errors;
if(!valid155){
break;
}
}
}
}
}
}
}
}
var valid150 = _errs455 === errors;
if(!valid150){
break;
}
}
}
var valid129 = _errs454 === errors;
}
else {
var valid129 = true;
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
}
var valid114 = _errs301 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.steps !== undefined && func0.call(data, "steps")){
const _errs465 = errors;
if(!(wrapper2.validate(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
var valid114 = _errs465 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs466 = errors;
if(!(validate247(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid114 = _errs466 === errors;
}
else {
var valid114 = true;
}
if(valid114){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs467 = errors;
if(!(validate247(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid114 = _errs467 === errors;
}
else {
var valid114 = true;
}
}
}
}
}
}
}
}
}
validate243.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate243.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate242(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate242.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (data !== null)){
validate242.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema122.type}}];
return false;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate243(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
validate242.errors = vErrors;
return errors === 0;
}
validate242.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate261(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate261.evaluated;
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
validate261.errors = [{instancePath:instancePath+"/when",schemaPath:"#/then/properties/when/false schema",keyword:"false schema",params:{}}];
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
validate261.errors = vErrors;
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
validate261.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema119.type}}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length < 1){
validate261.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data1[i0] !== "string"){
validate261.errors = [{instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
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
validate261.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate261.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema142 = {"description":"Preferences by the type of a channel: true, false, or a map that can have conditions.","propertyNames":{"anyOf":[{"enum":["in_app_feed","in_app_guide","email","sms","push","chat","http"]},{"pattern":"^_"}]},"additionalProperties":{"$ref":"#/$defs/preference"}};
const pattern104 = new RegExp("^_", "u");
const wrapper8 = {validate: validate260};

function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs0 = errors;
const _errs1 = errors;
let valid1 = false;
const _errs2 = errors;
if(!(((((((key0 === "in_app_feed") || (key0 === "in_app_guide")) || (key0 === "email")) || (key0 === "sms")) || (key0 === "push")) || (key0 === "chat")) || (key0 === "http"))){
const err0 = {instancePath,schemaPath:"#/propertyNames/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema142.propertyNames.anyOf[0].enum},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid1 = valid1 || _valid0;
const _errs3 = errors;
if(typeof key0 === "string"){
if(!pattern104.test(key0)){
const err1 = {instancePath,schemaPath:"#/propertyNames/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^_"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath,schemaPath:"#/propertyNames/anyOf",keyword:"anyOf",params:{},propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs0 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate265.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 of Object.keys(data)){
const _errs5 = errors;
if(!(wrapper8.validate(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper8.validate.errors : vErrors.concat(wrapper8.validate.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
if(!valid2){
break;
}
}
}
}
validate265.errors = vErrors;
return errors === 0;
}
validate265.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern94 = new RegExp("^(?:when|conditions|workflows|categories|channel_types|channels|commercial_subscribed)$", "u");
const pattern103 = new RegExp("^(?!x-|[_$.]|(?:workflows|categories|channel_types|channels)$)(?:.{1,3}rkflows|w.{1,3}kflows|wo.{1,3}flows|wor.{1,3}lows|work.{1,3}ows|workf.{1,3}ws|workfl.{1,3}s|workflo.{1,3}|[Ww][Oo][Rr][Kk][Ff][Ll][Oo][Ww][Ss]|.{1,3}tegories|c.{1,3}egories|ca.{1,3}gories|cat.{1,3}ories|cate.{1,3}ries|categ.{1,3}ies|catego.{1,3}es|categor.{1,3}s|categori.{1,3}|[Cc][Aa][Tt][Ee][Gg][Oo][Rr][Ii][Ee][Ss]|.{1,3}annel_types|c.{1,3}nnel_types|ch.{1,3}nel_types|cha.{1,3}el_types|chan.{1,3}l_types|chann.{1,3}_types|channel_.{1,3}pes|channel_t.{1,3}es|channel_ty.{1,3}s|channel_typ.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][_ -]?[Tt][Yy][Pp][Ee][Ss]|channel|.{1,3}annels|c.{1,3}nnels|ch.{1,3}nels|cha.{1,3}els|chan.{1,3}ls|chann.{1,3}s|channe.{1,3}|[Cc][Hh][Aa][Nn][Nn][Ee][Ll][Ss])$", "u");
const wrapper6 = {validate: validate259};

function validate260(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate260.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate261(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors);
errors = vErrors.length;
}
else {
var props0 = validate261.evaluated.props;
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((pattern94.test(key0)) || (pattern19.test(key0)))){
const _errs3 = errors;
const _errs4 = errors;
const _errs5 = errors;
if(!(validate232(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
if(valid2){
validate260.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/additionalProperties/not",keyword:"not",params:{}}];
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
if(!valid1){
break;
}
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
if(props0 !== true){
props0 = true;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props2 = {};
var valid3 = true;
for(const key1 of Object.keys(data)){
if(pattern35.test(key1)){
let data1 = data[key1];
const _errs7 = errors;
const _errs8 = errors;
const _errs9 = errors;
const _errs10 = errors;
let valid5 = false;
const _errs11 = errors;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs11){
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
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
if(errors === _errs11){
if(Array.isArray(data1)){
if(data1.length < 1){
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
var valid6 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs13 = errors;
if(errors === _errs13){
if(typeof data2 === "string"){
if(!pattern36.test(data2)){
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
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid6 = _errs13 === errors;
if(!valid6){
break;
}
}
}
}
}
}
var _valid0 = _errs11 === errors;
valid5 = valid5 || _valid0;
const _errs15 = errors;
if(!data1 || typeof data1 != "object"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
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
if(valid4){
validate260.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A(%3F%3Atrigger_%3F)%3Fconditions%3F%7Cif%7Cunless%7C%5Cw%2B_(%3F%3Aif%7Cunless%7Ccondition))%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs7 === errors;
props2[key1] = true;
}
}
if(valid3){
var valid3 = true;
for(const key2 of Object.keys(data)){
if(pattern24.test(key2)){
let data3 = data[key2];
const _errs17 = errors;
const _errs18 = errors;
const _errs19 = errors;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs19){
if(typeof data3 === "string"){
if(!pattern25.test(data3)){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(errors === _errs19){
if(Array.isArray(data3)){
if(data3.length < 1){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
var valid8 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs21 = errors;
if(errors === _errs21){
if(typeof data4 === "string"){
if(!pattern25.test(data4)){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
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
var valid8 = _errs21 === errors;
if(!valid8){
break;
}
}
}
}
}
}
var valid7 = _errs19 === errors;
if(valid7){
validate260.errors = [{instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Awhen)%24)(%3F%3A(%3F%3Aw(%3F%3Ah(%3F%3Ae(%3F%3An.%3F%7C.%3F%7C.n)%7C.%3Fn%7C.en%7Cne)%7C.%3Fen%7C.hen%7Cehn)%7C.%3Fhen%7C.when%7Chwen)%7C%5BWw%5D%5BHh%5D%5BEe%5D%5BNn%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs17 === errors;
props2[key2] = true;
}
}
if(valid3){
var valid3 = true;
for(const key3 of Object.keys(data)){
if(pattern41.test(key3)){
let data5 = data[key3];
const _errs23 = errors;
const _errs24 = errors;
const _errs25 = errors;
if(!data5 || typeof data5 != "object"){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid9 = _errs25 === errors;
if(valid9){
validate260.errors = [{instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions)%24)(%3F%3A.%7B1%2C3%7Dnditions%7Cc.%7B1%2C3%7Dditions%7Cco.%7B1%2C3%7Ditions%7Ccon.%7B1%2C3%7Dtions%7Ccond.%7B1%2C3%7Dions%7Ccondi.%7B1%2C3%7Dons%7Ccondit.%7B1%2C3%7Dns%7Cconditi.%7B1%2C3%7Ds%7Cconditio.%7B1%2C3%7D%7C%5BCc%5D%5BOo%5D%5BNn%5D%5BDd%5D%5BIi%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs23 === errors;
props2[key3] = true;
}
}
if(valid3){
var valid3 = true;
for(const key4 of Object.keys(data)){
if(pattern103.test(key4)){
let data6 = data[key4];
const _errs27 = errors;
const _errs28 = errors;
const _errs29 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (!(typeof data6 == "number"))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid10 = _errs29 === errors;
if(valid10){
validate260.errors = [{instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aworkflows%7Ccategories%7Cchannel_types%7Cchannels)%24)(%3F%3A.%7B1%2C3%7Drkflows%7Cw.%7B1%2C3%7Dkflows%7Cwo.%7B1%2C3%7Dflows%7Cwor.%7B1%2C3%7Dlows%7Cwork.%7B1%2C3%7Dows%7Cworkf.%7B1%2C3%7Dws%7Cworkfl.%7B1%2C3%7Ds%7Cworkflo.%7B1%2C3%7D%7C%5BWw%5D%5BOo%5D%5BRr%5D%5BKk%5D%5BFf%5D%5BLl%5D%5BOo%5D%5BWw%5D%5BSs%5D%7C.%7B1%2C3%7Dtegories%7Cc.%7B1%2C3%7Degories%7Cca.%7B1%2C3%7Dgories%7Ccat.%7B1%2C3%7Dories%7Ccate.%7B1%2C3%7Dries%7Ccateg.%7B1%2C3%7Dies%7Ccatego.%7B1%2C3%7Des%7Ccategor.%7B1%2C3%7Ds%7Ccategori.%7B1%2C3%7D%7C%5BCc%5D%5BAa%5D%5BTt%5D%5BEe%5D%5BGg%5D%5BOo%5D%5BRr%5D%5BIi%5D%5BEe%5D%5BSs%5D%7C.%7B1%2C3%7Dannel_types%7Cc.%7B1%2C3%7Dnnel_types%7Cch.%7B1%2C3%7Dnel_types%7Ccha.%7B1%2C3%7Del_types%7Cchan.%7B1%2C3%7Dl_types%7Cchann.%7B1%2C3%7D_types%7Cchannel_.%7B1%2C3%7Dpes%7Cchannel_t.%7B1%2C3%7Des%7Cchannel_ty.%7B1%2C3%7Ds%7Cchannel_typ.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BTt%5D%5BYy%5D%5BPp%5D%5BEe%5D%5BSs%5D%7Cchannel%7C.%7B1%2C3%7Dannels%7Cc.%7B1%2C3%7Dnnels%7Cch.%7B1%2C3%7Dnels%7Ccha.%7B1%2C3%7Dels%7Cchan.%7B1%2C3%7Dls%7Cchann.%7B1%2C3%7Ds%7Cchanne.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs27 === errors;
props2[key4] = true;
}
}
}
}
}
}
var valid0 = _errs6 === errors;
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
}
}
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
const _errs31 = errors;
if(!(wrapper6.validate(data.workflows, {instancePath:instancePath+"/workflows",parentData:data,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors);
errors = vErrors.length;
}
var valid11 = _errs31 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.categories !== undefined && func0.call(data, "categories")){
const _errs32 = errors;
if(!(wrapper6.validate(data.categories, {instancePath:instancePath+"/categories",parentData:data,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors);
errors = vErrors.length;
}
var valid11 = _errs32 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.channel_types !== undefined && func0.call(data, "channel_types")){
const _errs33 = errors;
if(!(validate265(data.channel_types, {instancePath:instancePath+"/channel_types",parentData:data,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
var valid11 = _errs33 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.channels !== undefined && func0.call(data, "channels")){
const _errs34 = errors;
if(!(wrapper6.validate(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors);
errors = vErrors.length;
}
var valid11 = _errs34 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data.commercial_subscribed !== undefined && func0.call(data, "commercial_subscribed")){
const _errs35 = errors;
if(!(wrapper8.validate(data.commercial_subscribed, {instancePath:instancePath+"/commercial_subscribed",parentData:data,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper8.validate.errors : vErrors.concat(wrapper8.validate.errors);
errors = vErrors.length;
}
var valid11 = _errs35 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
validate260.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate260.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate259(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate259.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(!(validate260(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
validate259.errors = vErrors;
return errors === 0;
}
validate259.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing0 = "steps")){
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
var _valid1 = _errs5 === errors;
valid2 = valid2 || _valid1;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.workflows === undefined) || (!(func0.call(data, "workflows")))) && (missing1 = "workflows")){
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
var _valid1 = _errs6 === errors;
valid2 = valid2 || _valid1;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.categories === undefined) || (!(func0.call(data, "categories")))) && (missing2 = "categories")){
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
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.channel_types === undefined) || (!(func0.call(data, "channel_types")))) && (missing3 = "channel_types")){
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
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.channels === undefined) || (!(func0.call(data, "channels")))) && (missing4 = "channels")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
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
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((pattern18.test(key0)) || (pattern19.test(key0)))){
const _errs12 = errors;
const _errs13 = errors;
const _errs14 = errors;
if(!(validate232(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(valid4){
validate231.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/0/then/additionalProperties/not",keyword:"not",params:{}}];
return false;
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
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
if(valid1){
var props1 = true;
}
}
if(!valid1){
const err6 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate231.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs15 = errors;
const _errs16 = errors;
let valid5 = true;
const _errs17 = errors;
const _errs18 = errors;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing5 = "steps")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid6 = _errs19 === errors;
if(valid6){
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
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var _valid2 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 of Object.keys(data)){
if(!((pattern18.test(key1)) || (pattern19.test(key1)))){
const _errs22 = errors;
const _errs23 = errors;
const _errs24 = errors;
if(!(validate236(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
var valid8 = _errs24 === errors;
if(valid8){
validate231.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/then/additionalProperties/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
}
var _valid2 = _errs20 === errors;
valid5 = _valid2;
if(valid5){
var props2 = true;
}
}
if(!valid5){
const err9 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate231.errors = vErrors;
return false;
}
var valid0 = _errs15 === errors;
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
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props3 = {};
var valid9 = true;
for(const key2 of Object.keys(data)){
if(pattern24.test(key2)){
let data2 = data[key2];
const _errs26 = errors;
const _errs27 = errors;
const _errs28 = errors;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(errors === _errs28){
if(typeof data2 === "string"){
if(!pattern25.test(data2)){
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
if(errors === _errs28){
if(Array.isArray(data2)){
if(data2.length < 1){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
var valid11 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs30 = errors;
if(errors === _errs30){
if(typeof data3 === "string"){
if(!pattern25.test(data3)){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid11 = _errs30 === errors;
if(!valid11){
break;
}
}
}
}
}
}
var valid10 = _errs28 === errors;
if(valid10){
validate231.errors = [{instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Awhen)%24)(%3F%3A(%3F%3Aw(%3F%3Ah(%3F%3Ae(%3F%3An.%3F%7C.%3F%7C.n)%7C.%3Fn%7C.en%7Cne)%7C.%3Fen%7C.hen%7Cehn)%7C.%3Fhen%7C.when%7Chwen)%7C%5BWw%5D%5BHh%5D%5BEe%5D%5BNn%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs26 === errors;
props3[key2] = true;
}
}
if(valid9){
var valid9 = true;
for(const key3 of Object.keys(data)){
if(pattern27.test(key3)){
let data4 = data[key3];
const _errs32 = errors;
const _errs33 = errors;
const _errs34 = errors;
if(!data4 || typeof data4 != "object"){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid12 = _errs34 === errors;
if(valid12){
validate231.errors = [{instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aconditions%7Ccondition)%24)(%3F%3A.%7B1%2C3%7Dnditions%7Cc.%7B1%2C3%7Dditions%7Cco.%7B1%2C3%7Ditions%7Ccon.%7B1%2C3%7Dtions%7Ccond.%7B1%2C3%7Dions%7Ccondi.%7B1%2C3%7Dons%7Ccondit.%7B1%2C3%7Dns%7Cconditi.%7B1%2C3%7Ds%7Cconditio.%7B1%2C3%7D%7C%5BCc%5D%5BOo%5D%5BNn%5D%5BDd%5D%5BIi%5D%5BTt%5D%5BIi%5D%5BOo%5D%5BNn%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs32 === errors;
props3[key3] = true;
}
}
if(valid9){
var valid9 = true;
for(const key4 of Object.keys(data)){
if(pattern28.test(key4)){
let data5 = data[key4];
const _errs36 = errors;
const _errs37 = errors;
const _errs38 = errors;
if(!data5 || typeof data5 != "object"){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid13 = _errs38 === errors;
if(valid13){
validate231.errors = [{instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Asteps)%24)(%3F%3A(%3F%3As(%3F%3At(%3F%3Ae(%3F%3Ap(%3F%3As.%3F%7C.%3F%7C.s)%7C.%3Fs%7C.ps%7Csp)%7C.%3Fps%7C.eps%7Cpes)%7C.%3Feps%7C.teps%7Cetps)%7C.%3Fteps%7C.steps%7Ctseps)%7C%5BSs%5D%5BTt%5D%5BEe%5D%5BPp%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
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
var valid9 = _errs36 === errors;
props3[key4] = true;
}
}
}
}
}
var valid0 = _errs25 === errors;
if(valid0){
if(props1 !== true && props3 !== undefined){
if(props3 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props3);
}
}
const _errs40 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
var props4 = {};
for(const key5 of Object.keys(data)){
if(pattern29.test(key5)){
let data6 = data[key5];
const _errs42 = errors;
const _errs43 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (!(typeof data6 == "number"))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid15 = _errs43 === errors;
if(valid15){
validate231.errors = [{instancePath:instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties/%5E(%3F!x-%7C%5B_%24.%5D%7C(%3F%3Aworkflows%7Ccategories%7Cchannel_types%7Cchannels%7Cworkflow%7Cchannel_type)%24)(%3F%3A.%7B1%2C3%7Drkflows%7Cw.%7B1%2C3%7Dkflows%7Cwo.%7B1%2C3%7Dflows%7Cwor.%7B1%2C3%7Dlows%7Cwork.%7B1%2C3%7Dows%7Cworkf.%7B1%2C3%7Dws%7Cworkfl.%7B1%2C3%7Ds%7Cworkflo.%7B1%2C3%7D%7C%5BWw%5D%5BOo%5D%5BRr%5D%5BKk%5D%5BFf%5D%5BLl%5D%5BOo%5D%5BWw%5D%5BSs%5D%7C.%7B1%2C3%7Dtegories%7Cc.%7B1%2C3%7Degories%7Cca.%7B1%2C3%7Dgories%7Ccat.%7B1%2C3%7Dories%7Ccate.%7B1%2C3%7Dries%7Ccateg.%7B1%2C3%7Dies%7Ccatego.%7B1%2C3%7Des%7Ccategor.%7B1%2C3%7Ds%7Ccategori.%7B1%2C3%7D%7C%5BCc%5D%5BAa%5D%5BTt%5D%5BEe%5D%5BGg%5D%5BOo%5D%5BRr%5D%5BIi%5D%5BEe%5D%5BSs%5D%7C.%7B1%2C3%7Dannel_types%7Cc.%7B1%2C3%7Dnnel_types%7Cch.%7B1%2C3%7Dnel_types%7Ccha.%7B1%2C3%7Del_types%7Cchan.%7B1%2C3%7Dl_types%7Cchann.%7B1%2C3%7D_types%7Cchannel_.%7B1%2C3%7Dpes%7Cchannel_t.%7B1%2C3%7Des%7Cchannel_ty.%7B1%2C3%7Ds%7Cchannel_typ.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5B_%20-%5D%3F%5BTt%5D%5BYy%5D%5BPp%5D%5BEe%5D%5BSs%5D%7Cchannel%7C.%7B1%2C3%7Dannels%7Cc.%7B1%2C3%7Dnnels%7Cch.%7B1%2C3%7Dnels%7Ccha.%7B1%2C3%7Dels%7Cchan.%7B1%2C3%7Dls%7Cchann.%7B1%2C3%7Ds%7Cchanne.%7B1%2C3%7D%7C%5BCc%5D%5BHh%5D%5BAa%5D%5BNn%5D%5BNn%5D%5BEe%5D%5BLl%5D%5BSs%5D)%24/not",keyword:"not",params:{}}];
return false;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
props4[key5] = true;
}
}
}
var valid0 = _errs40 === errors;
if(valid0){
if(props1 !== true && props4 !== undefined){
if(props4 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props4);
}
}
const _errs45 = errors;
let valid16 = true;
const _errs46 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((data.conditions === undefined) || (!(func0.call(data, "conditions")))) && (missing6 = "conditions")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data.conditions !== undefined && func0.call(data, "conditions")){
let data7 = data.conditions;
const _errs48 = errors;
const _errs50 = errors;
const _errs51 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key6 of Object.keys(data7)){
let data8 = data7[key6];
const _errs53 = errors;
const _errs54 = errors;
const _errs55 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const _errs57 = errors;
let valid22 = false;
const _errs58 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing7;
if(((data8.when === undefined) || (!(func0.call(data8, "when")))) && (missing7 = "when")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid4 = _errs58 === errors;
valid22 = valid22 || _valid4;
const _errs59 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing8;
if(((data8.conditions === undefined) || (!(func0.call(data8, "conditions")))) && (missing8 = "conditions")){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid4 = _errs59 === errors;
valid22 = valid22 || _valid4;
if(!valid22){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
var valid21 = _errs55 === errors;
if(valid21){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
var valid20 = _errs53 === errors;
if(!valid20){
break;
}
}
}
var valid19 = _errs51 === errors;
if(valid19){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
if(errors === _errs48){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.all !== undefined && func0.call(data7, "all")){
const _errs60 = errors;
const _errs61 = errors;
const _errs62 = errors;
if(!(Array.isArray(data7.all))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid24 = _errs62 === errors;
if(valid24){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs60 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data7.any !== undefined && func0.call(data7, "any")){
const _errs64 = errors;
const _errs65 = errors;
const _errs66 = errors;
if(!(Array.isArray(data7.any))){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid25 = _errs66 === errors;
if(valid25){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs64 === errors;
}
else {
var valid23 = true;
}
}
}
else {
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
}
var _valid3 = _errs46 === errors;
if(props1 !== true){
props1 = props1 || {};
props1.conditions = true;
}
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid3){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when !== undefined && func0.call(data, "when")){
let data11 = data.when;
const _errs69 = errors;
const _errs70 = errors;
if((typeof data11 !== "string") && (!(Array.isArray(data11)))){
validate231.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: schema119.type}}];
return false;
}
if(errors === _errs70){
if(Array.isArray(data11)){
if(data11.length < 1){
validate231.errors = [{instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid28 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs72 = errors;
if(typeof data11[i1] !== "string"){
validate231.errors = [{instancePath:instancePath+"/when/" + i1,schemaPath:"#/$defs/when/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid28 = _errs72 === errors;
if(!valid28){
break;
}
}
}
}
}
var valid26 = _errs69 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.conditions !== undefined && func0.call(data, "conditions")){
let data13 = data.conditions;
const _errs74 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key7 of Object.keys(data13)){
const _errs76 = errors;
if(!(validate238(data13[key7], {instancePath:instancePath+"/conditions/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
errors = vErrors.length;
}
var valid29 = _errs76 === errors;
if(!valid29){
break;
}
}
}
var valid26 = _errs74 === errors;
}
else {
var valid26 = true;
}
}
}
var _valid3 = _errs68 === errors;
valid16 = _valid3;
if(valid16){
if(props1 !== true){
props1 = props1 || {};
props1.when = true;
props1.conditions = true;
}
}
ifClause0 = "then";
}
else {
const _errs77 = errors;
if(!(validate238(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
errors = vErrors.length;
}
else {
var props6 = validate238.evaluated.props;
}
var _valid3 = _errs77 === errors;
valid16 = _valid3;
if(valid16){
if(props1 !== true && props6 !== undefined){
if(props6 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props6);
}
}
}
ifClause0 = "else";
}
if(!valid16){
const err30 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
validate231.errors = vErrors;
return false;
}
}
}
}
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
const _errs78 = errors;
if(!(validate242(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
var valid30 = _errs78 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.branches !== undefined && func0.call(data, "branches")){
const _errs79 = errors;
if(!(validate247(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid30 = _errs79 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.cohort_branches !== undefined && func0.call(data, "cohort_branches")){
const _errs80 = errors;
if(!(validate247(data.cohort_branches, {instancePath:instancePath+"/cohort_branches",parentData:data,parentDataProperty:"cohort_branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid30 = _errs80 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.workflows !== undefined && func0.call(data, "workflows")){
const _errs81 = errors;
if(!(validate259(data.workflows, {instancePath:instancePath+"/workflows",parentData:data,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid30 = _errs81 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.categories !== undefined && func0.call(data, "categories")){
const _errs82 = errors;
if(!(validate259(data.categories, {instancePath:instancePath+"/categories",parentData:data,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid30 = _errs82 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.channel_types !== undefined && func0.call(data, "channel_types")){
const _errs83 = errors;
if(!(validate265(data.channel_types, {instancePath:instancePath+"/channel_types",parentData:data,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
var valid30 = _errs83 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.channels !== undefined && func0.call(data, "channels")){
const _errs84 = errors;
if(!(validate259(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid30 = _errs84 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.commercial_subscribed !== undefined && func0.call(data, "commercial_subscribed")){
const _errs85 = errors;
if(!(validate260(data.commercial_subscribed, {instancePath:instancePath+"/commercial_subscribed",parentData:data,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
errors = vErrors.length;
}
var valid30 = _errs85 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.preferences !== undefined && func0.call(data, "preferences")){
let data23 = data.preferences;
const _errs86 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key8 of Object.keys(data23)){
let data24 = data23[key8];
const _errs88 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.workflows !== undefined && func0.call(data24, "workflows")){
const _errs89 = errors;
if(!(validate259(data24.workflows, {instancePath:instancePath+"/preferences/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflows",parentData:data24,parentDataProperty:"workflows",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid32 = _errs89 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data24.categories !== undefined && func0.call(data24, "categories")){
const _errs90 = errors;
if(!(validate259(data24.categories, {instancePath:instancePath+"/preferences/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories",parentData:data24,parentDataProperty:"categories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid32 = _errs90 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data24.channel_types !== undefined && func0.call(data24, "channel_types")){
const _errs91 = errors;
if(!(validate265(data24.channel_types, {instancePath:instancePath+"/preferences/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/channel_types",parentData:data24,parentDataProperty:"channel_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
var valid32 = _errs91 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data24.channels !== undefined && func0.call(data24, "channels")){
const _errs92 = errors;
if(!(validate259(data24.channels, {instancePath:instancePath+"/preferences/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/channels",parentData:data24,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
errors = vErrors.length;
}
var valid32 = _errs92 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data24.commercial_subscribed !== undefined && func0.call(data24, "commercial_subscribed")){
const _errs93 = errors;
if(!(validate260(data24.commercial_subscribed, {instancePath:instancePath+"/preferences/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/commercial_subscribed",parentData:data24,parentDataProperty:"commercial_subscribed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
errors = vErrors.length;
}
var valid32 = _errs93 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
var valid31 = _errs88 === errors;
if(!valid31){
break;
}
}
}
var valid30 = _errs86 === errors;
}
else {
var valid30 = true;
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
