/** What breaks the communication guidelines (docs/rules.md §9), as frames over meanings; see `framesFrom`. */
export const rules = `
contact stop: chan !prod !scam !carr !past !saw
contact stop: reach us~ chan~ prod !scam !carr !past !saw
contact stop: give you> chan~ !scam !plat
contact stop: out reach !scam
contact stop: handle !plat
contact stop: give|req|obl|may ynum !plat !carr !scam !-ynum
contact stop: us> must> ynum~ !plat !scam
contact stop: give num~ you~ !plat !carr !scam
contact stop: reach num~ !plat !carr !scam !prod
contact stop: dir !plat !carr !scam
contact stop: qr scan|us|reach~ !drop !setup !plat !scam
contact stop: give cno> !plat !carr !scam
contact stop: ournum !plat !scam
contact stop: phys go|us !plat
link stop: go mkt|site~ !prod !scam !past
link stop: us mkt|site~ !prod !scam !past
link stop: us stall~ !scam !past
link stop: ownapp go|req sell|rew|offer !setup !plat
link stop: bio !plat
payment stop: pay inst~ !plat !scam !past !carr
payment stop: give us> inst> !plat !scam !past
payment stop: payme inst !plat !scam !past
payment stop: purse !plat !scam !prod !carr
payment stop: send|inst|bank|acct number~ !plat
payment stop: inst us|you> !plat !scam !prod
payment stop: send bank~ !plat !scam
payment stop: pay bank~ direct !plat !scam
payment stop: give|pay acct~ !scam !plat
payment stop: pay us> bank>
payment stop: ourbank pay|send !plat !scam
payment stop: ret direct~ us !plat !drop !scam !carr !ours
payment stop: us acct~ !scam
payment stop: pay|ret|go|req out !scam
payment stop: wd rreq~ pay|send|rew|req|obl !wish !scam
payment stop*: wd rreq~ pay|send|us !wish !may !scam
review stop: rev rew put|if
review stop*: five star> put rew
review stop: rev five~ put|req !thx !plat
review stop: five star> rew !thx
review stop: norate
review stop: five star~ put|req|if !thx
review stop: good rev~ put|req|if !thx
review stop: good rev~ rew
review stop: chg rev~ req|rew|us|bad|good|star|pay|obl
review stop: @chg rev~ !wish
review stop: -put ?bad~ ?rev
review stop: ?skip ?rev~ ?bad|happy|if
review stop: if bad -rev !wish
review stop: before bad rev~
review stop: bad rev~ cnt
review stop: only rev happy
review stop: happy if rev cnt
cancel stop: req can~ !wish !ours
cancel stop: obl can~ !wish !ours
cancel stop: @can !wish !ours !may !rreq
cancel stop: req put btn~ !wish !may
cancel stop: can side~ !wish !ours !may !plat
cancel stop: req noun~ ask !wish
cancel stop: ask|req noun~ rsn !wish
cancel stop: can rsn req|obl !may !wish
cancel stop: can ask rsn~
returns stop: norf all
returns stop: norf norf
returns warn: norf !plat
returns warn: -norf !plat
returns stop: -acc ?ret~ all
returns warn: -acc ?ret~ !plat
returns warn: ?unbox must|neg|only !-must
returns warn: only lim ret !plat
returns warn: only ret~ within|if|lim|star
returns warn: fee own~ ret
returns warn: you own~ ret !plat
returns warn: ret refused~ obl|only|must|within|lim|short
returns warn: fee ret~ must|obl|own
returns warn: own sum~ ret !plat
returns warn: swap
returns warn: only can|noun~ within
returns warn: ret obl|only short !plat
threat stop: thr !carr
threat stop: tver acc2~ provoke !carr !scam
threat stop: ?ins ?you~ !scam
threat stop: ?rude
profanity stop: ?prof
sexual stop: sex
sexual stop: ?pic ?sexy
illegal stop: gamb play
illegal stop: fake sell~ !scam
illegal stop: drug
illegal stop: arms sell~ !prod
illegal stop: cust
promotion warn: urg offer|news|call
promotion warn: call news|offer
privacy warn: oth pd~ !scam !secret
`;
