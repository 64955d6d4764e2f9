// @ts-check
// The phrases that the identifier check knows, one list for each use, as they stand in a pattern: `|` and the end of a
// line part them.

export const PHRASE_LISTS = {
  // Who somebody is to a writer.
  persons: `
    patients?|pt|client|resident|service user|man|woman|lady|gentleman|gent|boy|girl|child|baby|toddler|person
    colleague|friend|lad|lass|guy|bloke|chap|kid|teenager|wife|husband|partner|boyfriend|girlfriend|fianc[eé]e?|ex
    (?:step)?(?:son|daughter)|mother|father|mum|mam|mom|dad|sister|brother|twins?|carer|neighbour|manager|supervisor
    mentor|boss|aunt|auntie|uncle|niece|nephew|cousin|grand(?:son|daughter|ma|dad)|gran|nan|flatmate|landlady|landlord
    teacher|nurse|doctor|consultant|midwife|student|trainee|registrar|surgeon|porter|hca|assistant
    (?:physio)?therapist|psychologist|psychiatrist|paramedic|receptionist|physio|interpreter|dentist|pharmacist
    counsellor|cleaner|lead|(?:social|support|link|key) ?worker|care coordinator|health visitor|apprentice|chaplain
    volunteer|dog|cat`,
  // What only people do, when they speak.
  speaks: `
    said|says|told|tells|asks?|asked|cried|replied|explained|smiled|laughed|nodded|sighed|rang|phoned|lives|lived`,
  // What people do otherwise; regular verbs in the past are known by their ending.
  acts: String.raw`
    needed|wept|comes?|came|felt|wants|needs|thinks|thought|knows|knew|died|sat|stood|lost|loves|likes|hates|remembers
    forgot|waits|heard|hears|saw|sees|hopes|worries|calls?|called|spoke|speaks|talks|spent|keeps|kept|leaves|left
    gives|gave|took|taught|held|fell|made|wears|wore|cooks|sings|sang|plays|goes|went|rings?|gets|finds|pays|sits
    stands|walks|cries|smiles|laughs|nods|drives|brings|brought|writes|wrote|sleeps|slept|eats|ate|who|does|never
    always|cannot|(?:ca|did|does|would|could)n['’]t|has (?:been|had|lived)|had (?:been|had|lost)
    is (?:my|our|\d\d|a|the|in)|was (?:my|our|\d\d|crying|upset|angry|tired|born|scared|in tears|quiet|late)`,
  // What a person has.
  owned: `
    pain|home|house|flat|notes|mood|room|bed|garden|face|voice|back|hip|knee|goal|story|family|words|appointment|hand
    life|funeral|records?|scan|bag|letter|care|birthday|phone|case`,
  // How a person is.
  states: String.raw`
    angry|upset|in (?:tears|pain|hospital|bed|the)|crying|tired|scared|afraid|frightened|late|early|quiet|cross|happy
    sad|lonely|married|divorced|widowed|pregnant|born|deaf|blind|from|ill|dying|alone|ready|right|coming|told|waiting
    work(?:ing|ed)|liv(?:ing|ed)|lost|found|fibromyalgia|arthritis|diabetes|sciatica|dementia|cancer|chronic|back|hip
    knee|neck|long-term|persistent|low|two|three|four|relieved|ashamed|kind|lovely|polite|nervous|anxious|worried
    embarrassed|grateful|pleased|furious|an? (?:daughter|son|dog|cat|history|stroke|fall|bad|young|retired|\d)`,
  // Behind these stands with whom.
  talked: `
    sat|spoken?|talk(?:ed|ing)?|met|stayed|appointment|session|conversation|call|chat|visit|walk(?:ed)?|shift|lunch
    listen(?:ed|ing)?|apologi[sz]ed|sorry|handed over|married|handover|thinking|worried|belong(?:s|ed)|news|message
    letter|email|referral|a word`,
  // What is called something, and is nobody.
  nobodyCalled: `
    apps?|books?|charity|class|course|film|group|i|model|programme|project|scheme|service|so-|tool|video|we|website
    team|drug|clinic|thing|something|condition|exercise|leaflet|they|and|he|she|has|had|also`,
  // First names that are words of every day.
  verbNames: `
    will|may|hope|mark|drew|rob|chase|bill|faith|grant|rich|frank|art|don|sue|pat|ray|dawn|joy|grace|guy|max|comfort
    patience|miles|rose|reg|mo|les|sol|bo|al|di|ash|goodness|min|hung|nest|roman|dotty|tosh|winsome`,
  // Capitals that are no initials.
  acronyms: `
    BP|CT|MRI|CBT|PHQ|GAD|GPS?|ID|UK|US|EU|NHS|UC|PIP|ESA|MS|ME|OT|HCA|CPN|PT|TA|MP|IT|HR|ICB|CQC|DWP|ED|ICU|AE|CRP|HB
    RR|DNA|FND|MDT|PCN|SLT|TV|OK|IV|AM|PM|NG|CG|QS|PR|OD|BD|TDS|QDS|II|III|PMH|OA|RA|SN|FCP|SW|CNS|BBC|VAS|BMI|LBP|FM
    EDS|DVT|PE|TIA|MI|CVA`,
  // What an address ends in.
  streets: `
    Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Cres|Terrace|Gardens|Grove|Place|Court|Way|Hill|Row
    Square|Walk|Mews|Green|Park|View|Rise|Wharf|Yard|Gate|Parade|Bank`,
  // What the name of a house or an estate ends in.
  dwellings: `
    Street|Road|Lane|Avenue|Crescent|Close|Drive|Terrace|Row|Grove|Mews|Gardens|Cottages?|Farm|Bungalow|Barn|Villas?
    Croft|Heights|Towers|Court|Caravan Park|[Ee]state`,
  // What the name of a place of care ends in.
  care: `
    [Hh]ospital|[Ii]nfirmary|[Ss]urgery|[Hh]ospice|[Cc]linic|[Ww]ard|[Pp]harmacy|[Uu]nit|[Hh]ostel|Lodge|House|Manor
    Grange|Hall|(?:[Cc]are|[Nn]ursing|[Rr]esidential) [Hh]ome
    (?:(?:[Mm]edical|[Hh]ealth|[Dd]ay|[Cc]ommunity|[Ll]eisure|[Ss]ports) )?[Cc]entre
    (?:[Mm]edical |[Dd]ental )?[Pp]ractice|[Dd]entists?|[Pp]rison|[Bb]arracks|[Cc]hurch|[Mm]osque|[Gg]urdwara
    [Cc]hapel`,
  // What the name of a school ends in.
  schools: `
    [Aa]cademy|[Ss]chool|[Pp]rimary|[Ii]nfants?|[Jj]uniors?|[Gg]rammar|High|[Cc]omprehensive|[Cc]ollege|[Nn]ursery
    [Pp]re-?school`,
  // What the name of a club or a firm ends in.
  clubs: `
    United|City|Town|Rovers|Wanderers|Athletic|Rangers|Albion|A?FC|RU?FC|CC|Harriers|Ltd|Limited|PLC|Haulage|Logistics
    Motors|Buses|Taxis|Farms?|Garage|Bakery|Caf[eé]|Hotel|Inn|Arms|Brewery|Foundry|Solicitors|Engineering|Sons?`,
  // Behind these stands where.
  works: String.raw`
    work(?:s|ed|ing)?|teach(?:es|ing)?|taught|employed|volunteer(?:s|ed|ing)?|drives?|drove|driving|cooks?
    clean(?:s|ed)|play(?:s|ed|ing)?|coach(?:es)?|jobs?|shifts?|apprentice(?:ship)?|manag(?:es|ed)|runs?|owns?|attends?
    pupil|[Yy]ear \d{1,2}|goes`,
  // Who somebody is at work.
  roles: String.raw`
    head|deputy|headteacher|principal|teachers?|assistant|TA|cook|chef|lady|man|landlord|landlady|boss|clerk|nurse
    matron|GP|CEO|physio|vet|optician|warden|guard|captain|coach|student|chair|secretary|lecturer|midwife|paramedic
    priest|\p{Ll}{2,14}(?:er|or|ist|maid|man|woman|ian|hand|ant|ess)(?= (?:at|for|of))`,
  // Who holds an office that one person has.
  offices: `
    mayor|mayoress|vicar|rector|curate|bishop|archbishop|dean|imam|rabbi|pastor|MP|MEP|MSP|councillor|captain
    goalkeeper|striker|manager|coach|chief constable|chief executive|lord|lady|governor|sheriff|provost
    member of parliament|Miss|postm(?:ist|aste)re?s?s?|landl(?:ord|ady)`,
  // Who is known to many.
  famous: `
    footballer|rugby player|cricketer|boxer|jockey|actor|actress|mp|mayor|judge|singer|comedian|presenter|newsreader
    drummer|author|politician|goalkeeper|athlete|wrestler|celebrity`,
  // What a number is called that belongs to one person.
  recordNames: String.raw`
    number|numba|num|no\.?|nos|id|ref|reference|mrn|emis|rio|systmone|system one|nomis|lorenzo|chi|hcn|h&c|crn|nino|ni
    policy|claim|record|file|case|passport|licen[cs]e|badge|membership|warrant|tribunal|referral|incident|datix
    complaint|account|bleep|pin|payroll|employee|staff|student|prisoner|sort code|sample|specimen|reg(?:istration)?
    bupa|wpa|axa|aviva|vitality|benenden|simplyhealth`,
  // What has a number, and belongs to nobody or to many.
  things: `
    order|invoice|part|model|serial|batch|lot|stock|delivery|tracking|ticket|job|room|page|slide|helpline|charity
    company|version|floor|door|asset|study|trial|isrctn|doi|isbn|code|snomed|extension|option|line|steps?`,
  // Sayings and things with a name in them.
  sayings: String.raw`
    Peter to pay Paul|Tom,? Dick (?:and|or|&) Harry|(?:average|ordinary|any|every) Joe|(?:Jane|John) Doe
    Joe (?:Bloggs|Public)|Bob['’]?s your uncle|[Jj]ack of all|smart [Aa]lec|(?:Murphy|Sod)['’]s [Ll]aw
    Father Christmas|Gordon Bennett|Jack Russell
    St\.? (?:John|George|Andrew|Patrick|David)['’]?s? (?:[Ww]ort|Ambulance|Day|Cross)|St Jude|Alexander [Tt]echnique
    Thomas (?:[Tt]est|[Ss]plint)|Herbert Protocol|King Edwards?|Maris Piper|Fray Bentos|Uncle Ben['’]s
    Aunt Bessie['’]s|Mario Kart`,
  // People that everybody knows, and nobody's patients.
  knownPeople: `
    Florence Nightingale|Mary Seacole|Marie Curie|Sue Ryder|Oliver McGowan|Kate Granger|William Osler|Carl Rogers
    Cicely Saunders|Bren[ée] Brown|Maya Angelou|Oliver Sacks|Atul Gawande|Kathryn Mannix|Rachel Clarke|Adam Kay
    Gabor Maté|Lorimer Moseley|David Butler|Michael Balint|Roger Neighbour|George Engel|Abraham Maslow|Patricia Benner
    Donald Schön|David Kolb|Graham Gibbs|Jon Kabat-Zinn|Harry Potter|James Bond|Mary Poppins|Sherlock Holmes
    Nelson Mandela|Donald Trump|Boris Johnson|Oscar Wilde|David Attenborough|Joe Wicks|Davina McCall|King Charles
    Prince (?:William|Harry)|Elton John|Stephen Hawking|Taylor Swift`,
  // Behind a name, these say that it is the name of a thing.
  eponyms: `
    disease|palsy|syndrome|sign|tests?|law|contracture|phenomenon|wort|rule|criteria|theory|fracture|tendon|cyst
    dementia|hierarchy|stages|model|cycle|campaign|protocol|inquiry|report|award|foundation|trust|charter|seat`,
  // And so do these.
  thingsAfter: `
    scale|score|index|questionnaire|technique|method|manoeuvre|exercises?|inventory|classification|framework
    principles|review|splint|tube|catheter|frame|stockings?|chart|reflective|bandage|diet|tape|lanyard|scheme
    programme|massage|walking|therapy|biscuits?|sandwich|tea|machine`,
  // Endings of ordinary nouns, adjectives, peoples and drugs.
  termEndings: `
    ..(?:[st]ion|[ae]nces?|ments?|ists?|logy|ap(?:y|ies)|ics|ness|ship|ing|ly|[ai]ble|ical|atic|onal|ental|cial|eral)
    ..(?:ity|ism|itis|osis|algia|ian|ese|ish|istan)
    (?:help|life|child|guide|time|on|base|dead|head)lines?|pril|olol|statin|azole|mab|cillin|triptan|profen|gabalin
    pentin|codone|orph|odeine|etine|traline|zepam|zodone|yline`,
};
