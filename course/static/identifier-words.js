// The words that the identifier check knows. Lower case, in the order of the alphabet, one list for each use.

const IDENTIFIER_WORDS = Object.fromEntries(Object.entries({
  // First names that are hardly ever anything else, found with or without a capital.
  names: `
    aaliyah aarav aaron aarti abdi abdul abdullah abena abi abigail abu adam adebayo adeel adele aditi aditya adnan
    adrian afia aggie agnes agnieszka ahmad ahmed aidan aileen ailsa aine aisha aishah aisling ajay akash akosua akua
    alain alan alana alastair albert alberto alec aled aleksander aleksandra alex alexander alexandra alexandru alexei
    alexis alf alfie alfred ali alia alice alicia alicja alina alisha alison alistair alma althea alun alya amanda
    amandeep amara amarjit amelia amir amira amit amma amrit amy anand anastasia andre andrea andrew andrzej andy
    aneesa angela angelica angelina angharad angie angus anika anil anita anjali anjum ann anna anne annie anthony
    anton anwar anya aoife araminta archie arif arjun aron arshad arthur artur asad asha ashley ashok astrid atif
    audrey augusta austin avril ayaan ayan ayesha ayo babs bal barbara barry bartek bartosz baz beatrice becky ben
    benjamin bernard bert beryl beth bethan bethany betty bev beverley bilal billie billy boris brad bradley brandon
    breda brenda brendan brett brian bridget bridie bronwen bronwyn bryan bryony bukola cadi cai caitlin callum calum
    calvin cameron cara carl carla caroline carolyn cath catherine cathy catrin cecilia cedric chantelle charlene
    charles charlie charlotte cheng cheryl chidi chika chioma chloe chris chrissie christina christine christopher
    cian ciara cindy claire clara clare clifford clive colin colleen colm connie connor conor constance cora courtney
    craig cynthia dagmar damian dan dana daniel daniela danielle danny danuta daphne darius darren dave david daz deb
    debbie deborah debra declan deepa delilah delroy denise dennis des desmond dewi diana diane dina dionne dominic
    dominik dominika donal donald donna donovan doreen doris dorothy doug dougie douglas duncan duyen dylan eamon
    eamonn eddie edie edith edna edward edwin eileen eilidh elaina eleanor eliza elizabeth ella ellen ellie elliot
    elliott ellis elodie elsa elsie eluned emily emma emmanuel ena enid eric erica erin ernest ernie esme esther ethan
    ethel eva evelyn evie ewa ewan eyup farah farhan fatima fatma fatou felicity felix femi fergus ffion finlay finley
    finn fiona fran frances francesca francis frankie fred freda freddie frederick freya funmi gabriel gabrielle gary
    gavin gaynor gaz gemma geoff geoffrey george georgie georgina gerald geraldine gerard giles gillian gina gladys
    glenda glenn glenys gloria glyn godfrey gordon graeme graham greg gregor gregory greta grzegorz gurinder gurpreet
    gwen gwladys gwyn halima hamid hamish hamza hana hanif hannah hari harold harpreet harriet harriett harris
    harrison harry harsha harvey hasan hassan hayley heidi helen helena henry henryk herbert hettie hilary hilda
    howard hubert huda hugh hugo humphrey hussain hussein hywel iain ian ibrahim ifeoma ike iman imogen imran ines
    ingrid irena irene irma isaac isabel isabella isabelle isla ivan ivana iwan iwona iza izzy jacek jackie jacob
    jacqueline jacqui jada jadwiga jake jakub jamal jameela james jamila jana jane janet janette janice janina janine
    janusz jared jarek jasmin jasmina jason jasper javed jayne jean jeanette jeannie jeff jeffrey jemma jen jennie
    jennifer jenny jeremy jermaine jerome jess jesse jessica jessie jill jillian jim jimmy joan joanie joanna joanne
    joao jodie joe joel johanna john johnny jon jonah jonas jonathan jools jorge jose josef joseph josephine josh
    joshua josie joyce juan judith judy julia julian julie juliet julio justine justyna kacper kai kaitlyn kaleb kamal
    kamila kamran kareem karen karin karina karolina kasia katarzyna kate katherine kathleen kathryn kathy katie katy
    katya kavita kayleigh keeley keiran keith kelly kelvin ken kenneth kenny keri kerri kerry kev kevin khadija
    khadijah khaled khalid kiara kieran kim kimberley kingsley kiran kirsten kirstie kirsty klaudia kofi kojo krishna
    kristina krzysztof kuba kwabena kwaku kyle kylie laila lakshmi lara larry latifa latoya laura lauren laurence
    laurie layla leah leanne lee leila len lena lenny leo leon leona leonard leonie leroy lesley leslie lewis lexi
    leyla li liam libby lilian liliana lillian lina linda lindsay lindsey linh lisa lise liu liz liza lizzie lloyd
    lois lola lorna lorraine lottie louis louisa louise luca lucas lucia lucian lucie lucinda lucy luis luisa lukas
    lukasz luke lulu lydia lyn lynda lyndsey lynette lynn lynne lynsey mabel macsen macy maddie madeleine madge
    madison magda magdalena maggie mahmood maire mairead maisie majid malala malcolm malik mandy manish manjeet manjit
    manuel marco marcus mared marek margaret marge margery maria mariam mariama marian marianne marie marilyn marion
    marjorie marta martha martin martina martyn marvin mary masood mateusz matilda matt matthew maud maude maureen
    maurice mavis maxine maxwell mbali meena meera megan meghan mel melanie melinda melissa melvin melvyn meryl mia
    michael michaela michal michele michelle mick mickey mihai mikael mike mikey mikolaj mila millie milos mimi mina
    ming minnie miranda miriam mitch mitchell mohamed mohammad mohammed mohan mohsin moira molly mona monica monika
    morag morgan muhammad muhammed muna muriel murray musa mustafa myfanwy myles myra myriam nadeem nadia nadine naila
    naim nancy naomi nasim nasreen natalia natalie natasha nathan nathaniel naveed neema neil nell nellie nesta ngozi
    nia niall niamh nicholas nicki nicky nico nicola nicole nigel niki nikki nina nisha nishat nita nneka noah noel
    noeleen noor nora noreen norma norman nura nuria olena olga oliver olivia ollie olu olufemi olumide oluwaseun omar
    omari omer orla osama oscar owen pablo paige pam pamela paolo parminder parveen patricia patrick patsy patti
    paudie paul paula paulette paulina pauline pavel pawel pedro peg peggy percy pete peter petra petula phil philip
    philippa phillip phillipa phoebe phyllis piotr pippa pooja pradeep prakash praveen preeti prisca priti priyanka
    rabia rachael rachel radek rafael rahim rahul raj raja rajesh raju ralph ramesh ramona rana rashid raul ravi
    raymond rebecca rebekah reena regina reginald rena renata renee reuben rhea rhian rhiannon rhianydd rhona rhonda
    rhys ria ricardo richard ricky rita ritu riya robbie robert roberta roberto robyn roddy roderick roger rohan
    romana ron ronald ronan ronnie rory rosa rosalie rosalind rosanna rosanne roseanne rosemarie rosie rosina ross
    rowena roy roya rubina rufus rupert russell ryan saba sabrina sadia sadie saeed safa safiya saima saira sajid
    saleem salim salima sally salma salman sam samantha sameer sameera samir samira samuel sandeep sandra sangeeta
    sanjay sanjeev saoirse sara sarah sarbjit sasha saskia saul scarlett scott seamus sean sebastian seema selina
    serena shabana shahid shakira shan shanaz shane shania shanika shannon sharon sharron shaun shauna shawn shaz
    shazia shazza sheena sheila shelagh sheldon shelley shemar sheree sheridan sherrie sheryl shirley shona sian sid
    sidney sienna silas silvia simon simone sinead siobhan sofia solomon sonia sonja sonya sophia sophie spencer
    stacey stacy stan stanley stefan steffan stella stephanie stephen steve steven stewart stuart sultana sunil sunita
    suresh susan susannah susie suzanne suzie syed sylvia sylwia taha tahir talha talia tamara tamsin tania tanisha
    tanvir tanya tara taras tariq tasha ted tegan terence teresa terri terry tess tessa thea thelma theo theresa
    therese thomas thuy tiffany tilly tim timothy tina tisha tobias toby todd tola tolu tomas tomasz tommy toni tony
    tonya tracey tracy tremaine trev trevor tricia trina trish trisha trudy tunde tyler uche umar usha usman valerie
    vanessa vernon veronica vicki vickie vicky vijay vikram vince vincent vinny vivian vivien vivienne vladimir waheed
    wallace walter wanda waqas waseem wasim wayne wei wendy wilbur wilf wilfred william willie wilma winifred winnie
    wojciech xiao yahya yan yana yasin yasir yasmin yasmine yemi ying yolanda younis yuki yusra yusuf yvette yvonne
    zach zachary zahra zain zainab zak zakia zara zeke zena zhi zhou zia zita ziva zoe zofia zosia`,
  // First names that are also words, or too short to be sure: they need a capital inside a sentence, or an introduction.
  wordNames: `
    ada al amber ana angel art ash basil beauty bill blake blessing blossom bo bob bonnie brook carol chase chuck clay
    clement cliff comfort coral crystal dai daisy dale dawn dean di dick dolly don drew ebony eve faith fay fern flo
    flora frank ginger glen goodness grace grant guy hazel heather holly hope hunter iris isha ivy jack jade jan
    jasmine jay jia jin jing jo joy jude kat kit kitty lan lance lee les levi lily lou mara marina mark max mercy
    miles min mira mo morris myrtle nelson nick obi ola olive opal pat patience patty pearl penny pip poppy precious
    prem prince princess prudence rab ram ray reg rich rob robin rose rosemary rowan ruby rusty sage sana sandy scott
    sky skye sol sonny sue sunny teddy trinity una val vera verity vi victor viola violet virginia warren wei will
    woody wren xin yaw`,
  // The people of the course's stories, who may be written about by their first names.
  cast: `
    amina bernadette derek elaine gareth jamie kwame mei priya ruth shanice tom`,
  // Surnames that are not words of their own.
  surnames: `
    abbott adams adeyemi agarwal aguilar ahern akhtar allen anderson armitage ashworth atkinson bailey baines bakare
    banerjee barker barnes bates begum bennett bhatt bibi booth bradshaw brennan briggs burke burns butler byrne
    campbell carter chakraborty chan chatterjee chaudhry chen cheung choudhury chowdhury clarke clarkson coleman
    collins connolly cooper coyle cunningham dalton davies davis dawson deol desai dhillon dixon dobson doherty
    donnelly doyle duffy dunne edwards evans eze farrell ferguson fernandes fernandez fitzgerald fletcher flynn foster
    fraser gallagher garcia gibson gill gomez gonzalez goodwin gough greenwood grewal griffiths gupta hall hargreaves
    haynes henderson hewitt higgins hill hodgson holmes horvath hudson hughes hutchinson hutchison ikeme iqbal islam
    jackson jain jankowski jenkins johnson johnston jones joshi kapoor kaur kavanagh kennedy khan khatoon khatun
    kovacs kowalczyk kowalska kowalski kumar lam lambert lawson lewandowski lopez lynch macdonald marsh marshall
    martinez mason mbeki mehta mensah metcalfe miah miller mistry moran morrison moyo mukherjee murphy mwangi naidoo
    nair nakamura ncube ndlovu nguyen nolan novak nowak nwosu odonnell ofori okafor okeke okonkwo oloyede osei owusu
    pandey parkin parmar patel patil pearson pereira perkins phillips popescu powell pritchard quigley quinn rahman
    ramirez rao reddy reid reilly reynolds richards richardson riley roberts robertson robinson rodriguez rogers
    sanchez sandhu santos saunders sharma shaw sheikh siddiqui sidhu silva simpson singh smith stephens stevenson
    suleman sullivan sutcliffe sutherland swann tanaka tandy taylor thompson thomson townsend tran turner uddin varma
    verma wainwright walsh walters warsame watkins watson watts webb whelan whittaker wilkinson williams williamson
    willis wilson wisniewski wojcik wong woods wright yeung yilmaz`,
  // Words that may stand in front of a name: "When Sarah …", "Physiotherapist Sarah …".
  leads: `
    a about after afterwards again all also although an and another any anyone april are as ask assistant at august be
    because been before behind book both but by call can carer chaplain choose coach colleague consultant coordinator
    could counsellor daughter dear december did dietitian director do doctor does driver during each either enter even
    every everybody everyone everything father february few find first for friday fridays from get give go gp had has
    have he health hello her here hers hi him his how however husband i if imagine in instead interpreter into is it
    its january june just keep last later lead least let like link look make manager many march matron may maybe me
    meanwhile midwife might miss monday mondays more most mother much mum my neither never next no nobody none nor not
    nothing november now nurse october of officer often on once one open or other others otherwise our out over pair
    paramedic parent partner patient peer perhaps person pharmacist physio physiotherapist play please practitioner
    press put radiographer read receptionist registrar remember ring said saturday saturdays say says senior september
    shall she should since sister so some somebody someone something sometimes son soon staff still student such
    sunday sundays supervisor support take tell than thank thanks that the their them then therapist there these they
    think this those though three through thursday thursdays to today together tomorrow too trainee try tuesday
    tuesdays two under until up us use volunteer was watch we wednesday wednesdays well were what when whenever where
    whether which while who whoever why wife with within without worker would yes yesterday yet you your`,
  // Words of the trade, the course and the wider world that are often capitalised and hardly ever a name.
  terms: `
    aaa academy access accident accurx achilles acorn acupuncture acute addison admin admiral adult advice african age
    agencies agency ahp aid alhamdulillah allah allied als alzheimer amen amitriptyline analysis angina anxiety
    anywhere app appendix arabic area army asian asperger asthma atrial attorney aunt auntie autumn axspa back bad
    badge bake baker balint bank barre barré barthel bay bed behçet beighton bell bengali benner berg big bipolar
    birthday black blue board bobath body bonfire borderline borton botox box bp braille breath brexit brief british
    buddha buddy bupropion bureau buscopan busy butrans button caldicott calm cancer candour cannabis cardiac care
    careers carers case casualty cbt celtic centre cerebral certain cesarean cfs chapter charcot chart charter chatgpt
    check chi child children chiropractor chlamydia christ christmas chronic chunk church cinderella citalopram
    citizens class clinic clinician closed club cluster cochrane code cognitive college combined committee common
    communicate communities compass complex conditions conduct consent consultants contact context control copd core
    cortisone cottage couch council count country county course court covid cpn credit creon crisis croft crohn cross
    crown crps cultivate curie cushing customer cycle cymru dad daddy dafne danlos dark data datix day death dementia
    desert desk diabetes dialogue different diploma discharge discs disease disorder district diwali dna doctors
    dosette down dr driscoll dry dupuytren duty dvla dwp dx easter eastern easy ecg echo eds egan ehlers eid einstein
    electronic email emdr emergency emis empty england english enhanced entire entonox epley epsom escape esteem
    ethnic european examine excel exercise expectations expert explore eye facebook facetime fair falls farm feelings
    felt figure fire fit five flag fm fnd food form former four fourth frailty framework free freedom french freud
    friend frozen full fund future gaviscon gdpr genesis german giant gibb gibbs god gold good google gout gps grab
    gran grandad grandma grandpa granny graves groundhog group guardian guide guillain gym hall halloween hand
    hanukkah happened happy hashimoto hat hca headache healthwatch healthy heart heat heds help high hip hiv hodgkin
    holiday holistic home horizon hospice hospital hour house hrt hub huge human huntington hx hydrocortisone iapt ibs
    ice ill income independent india infirmary injuries injury inner inshallah instagram institute insulin integrated
    intensive inter internet ireland irish islam islamic island isle jehovah jesus jewish job jobcentre johns joint
    joneses journal kafka keyworker kingdom knee kolb korsakoff kübler lab ladder language laptop law leaflet learn
    leave legs leisure lent lesson letter levels lewy life line lithium live local lockdown lodge london long lord
    love low lung lyme lyrica machine macmillan madam magistrates main maitland major mam mandatory map marfan maslow
    match matter mckenzie measures medicine memory men meniere met metformin methotrexate microsoft migraine mind
    minor mnd mobile model module mom mood moon morphine moses mosque motor mr mri ms msk mst muddy multi
    multidisciplinary mummy myself ménière nan nana nanna naproxen narrative narrow nature near nearby nearest neck
    need nerve net network new nhs nhsmail nice nicotine night nightingale noisy north northern notes nuffield nurofen
    oa observe oedema off offer office officers older opioids options oral orthopaedic osgood osler oswestry ot oura
    outcome outlook outpatient oxford ozempic pack paediatric paget pain palliative pals pandemic panel paracetamol
    parkinson parkrun part particular party pass passport path pathway patients pause pcn people perinatal
    personalised perthes phalen pharmacies pharmacy phase philosophy phone physios picc pilates plain plan planned
    plantar platform plus police policy polio polish poor portal portuguese positive post pots power powerpoint
    practice prayer pre previous pride primary prime principle prison private programme project prostate protected
    protocol psychiatric pt ptsd public pulmonary punjabi px qigong questionnaire questions quick quiet quran ra radio
    raise ramadan rapid raynaud real recipe recovery red referral reflect reflective reflux registered rehab
    relationships relief remote report reported research residential resource respect respiratory response rest rev
    review rheumatoid right rio risk road roland rolfe roma romani romanian room rota round royal rugby rule rural rx
    ryder sabbath safe safety samaritans same santa scale scheme scheuermann schlatter schon school schön sciatica
    score scotland scottish scrutiny second secondary secret see self senco send sense sepsis serious service seven
    sever shakespeare shared shelter shift short sick side sign silent single sir six sjogren sjögren skill skype sle
    sleep slow slump small smart smear snomed society sofa solpadol somali south southern space spanish speech spinal
    spine spire spiritual sport spurling square stage stairs standard star start state steep step stop strategy stress
    stroke study style suicide summary summer supreme surgeries surgery survivor switchboard symptom syndrome system
    systmone tai tampa teach team tears technique ten test text theatre third tia tidy time tinel tiny title tmd
    toilet toolkit tools touch tourette town trades trainer tramadol transport trauma treat triage tribunal troponin
    trust tv twitter tx typetalk ukraine ulcerative uncle understand union unison unit united universal urdu urgent
    usual uti vaisakhi value vape vascular versus veteran victim victorian video village virtual visual vitamin voice
    voltarol voluntary volunteers wait wales walk ward warm watchers water waterlow weight welcome welfare welsh
    wernicke west western whatsapp wheel wheelchair white whole wifi wind windows winter wish witnesses women word
    work workers workshop world wrong x year yoga young youth zapain zimmer zoom zopiclone zumba`,
  // Everyday words, for texts without capitals.
  common: `
    almost already always around asked away bit came cant come comes couldnt didnt doesn't doesnt done dont else end
    ended enough ever explained far feel feels fell fine gave get gets give gives go goes gone got guess half happy
    hard havent hear heard held hoped im isn't isnt ive keep keeps kept knew know knows late left lot lots made make
    makes mean means meant mentioned mine money months moved name needs number ok okay old ones ours own pm prescribed
    prob put quite ran rang read ready referred said said's saw say says seem seems seen sent shouldnt sit sorry spoke
    stay stood stuff talk talked tell tells thats theyre things think thinks thought tired told took tried true try
    tryin used want wanted wants wasn't wasnt way week weeks went werent whats whos will'd won't wont worked works
    worry worse wouldnt wrote years youre`,
  // Peoples, countries, languages and faiths.
  nations: `
    afghan afghanistan africa albania albanian algerian america american anglican angolan arab armenian asia australia
    australian austria bangladesh bangladeshi belarus belgian belgium bengal bosnian brazil brazilian britain briton
    buddhism buddhist bulgaria bulgarian burmese cameroon canada canadian cantonese caribbean catholic china chinese
    christian christianity coast colombian congo congolese cornish cornwall croatian cuban cypriot cyprus czech danish
    dari denmark dutch egypt egyptian englishman eritrea eritrean estonian ethiopia ethiopian europe farsi fijian
    filipina filipino finland finnish france gambian georgian germany ghana ghanaian greece greek gujarati gypsy
    hebrew hindi hindu hong humanist hungarian hungary iran iranian iraq iraqi irishman israel israeli italian italy
    ivory jain jamaica jamaican japan japanese jew kenya kenyan kong korea korean kosovan kurd kurdish lanka lankan
    latin latvian lebanese lebanon leone libya libyan lithuanian malawian malayalam malaysia malaysian maltese
    mandarin mauritian methodist mexican mexico moldovan moroccan morocco muslim nepal nepalese nepali netherlands
    nigeria nigerian norway norwegian pagan pakistan pakistani palestine palestinian pashto persian peru philippines
    poland portugal protestant punjab quaker rica romania russia russian rwandan saudi scandinavian scot scotsman
    serbian sierra sikh sinhalese slovak slovenian somalia somaliland spain sri sudan sudanese swahili sweden swedish
    swiss switzerland sylheti syria syrian taiwanese tamil tanzanian thai thailand tigrinya traveller tunisian turkey
    turkish uganda ugandan ukrainian usa vietnam vietnamese welshman yemen yemeni yoruba zambian zealand zimbabwe
    zimbabwean`,
  // Cities and counties.
  towns: `
    aberdeen anglesey bath belfast benidorm berlin birmingham blackburn blackpool bolton bosnia boston bournemouth
    bradford brighton bristol burnley bury cambridge cambridgeshire cardiff carlisle cheltenham chester cornwall
    coventry croydon cumbria dales delhi derby derry devon dhaka doncaster dorset dubai dublin dundee durham edinburgh
    essex everest exeter florida glasgow gloucester grimsby guernsey hackney halifax harrogate hereford highlands
    huddersfield hull inverness ipswich jersey kabul karachi keighley kent keynes lagos lahore lakes lancaster leeds
    leicester lincoln liverpool llandudno luton madrid majorca mallorca malta manchester merseyside middlesbrough
    midlands milton mumbai newcastle newport norfolk northumberland norwich nottingham oldham orkney oxford paris
    pennines perth peterborough plymouth portsmouth preston reading rochdale rome salford scarborough sheffield
    shetland snowdon somerset southampton southend stirling stockport stoke suffolk sunderland surrey sussex swansea
    swindon taunton tenerife thames truro tyneside wakefield warwick whitby wigan wight winchester wirral
    wolverhampton worcester wrexham york yorkshire`,
  // Firms that are everywhere: a branch with its town says where somebody works.
  brands: `
    adidas airbnb aldi alexa amazon android apple argos arriva asda audi b&m babybel barclays bbc bmw boots bupa
    burger co-op coop costa costco currys deliveroo dettol direct dunelm ebay evri fitbit ford garmin greggs halfords
    hermes honda hsbc iceland ikea ipad iphone itv kfc kia kindle lego lidl lloyds mcdonald mcdonalds morrisons moto
    nando nandos nationwide natwest netflix next nike nissan nokia numatic panasonic peugeot poundland primark renault
    sainsbury sainsburys samsung santander skoda sony spar specsavers sports spotify stagecoach starbucks strava
    subway superdrug tesco tescos tesla timpson toyota uber vauxhall vodafone volvo waitrose wetherspoon wetherspoons
    wickes wilko youtube`,
}).map(([use, words]) => [use, new Set(words.trim().split(/\s+/))]));
