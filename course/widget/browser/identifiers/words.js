// @ts-check
// The words that the identifier check knows, one list for each use, in lower case and without accents.
// "ali,a,ce,son" is alia, alice and alison: what comes before the first comma stands before each of the others.
// A word that is added may stand whole at the end of its list.

export const WORD_LISTS = {
  // First names that are hardly ever anything else, found with or without a capital.
  names: `
aa,liyah,rav,ron,rti abdi,,rahman abdul,,lah,lahi ab,ebe,ena,i,ida,igail,imbola,iola,u achieng
ad,aeze,am,ebayo,eel,ele,ina,iti,itya,joa,nan,rian,woa af,ia,ua,zal ag,ata,atha,gie,nes,nieszka ahm,ad,ed,et
ai,dan,leen,lsa,ne,sha,shah,sling aj,ay,it ak,ash,iko,osua,ram,ua,wasi ala,in,n,na,sdair,stair albert,,o ale,c,d
alejandr,a,o aleksand,er,ra alex,,ander,andra,andru,ei,is alf,,ie,red ali,,a,ce,cia,cja,na,sha,son,stair
al,ma,maz,thea,un,ya ama,,ka,nda,ndeep,ra,rachi,rjit am,breen,eena,elia,elie,ir,ira,it,jad,ma,rit,y ana,lyn,nd,stasia
andre,,a,as,s,w and,riy,rzej,y ane,esa,ta,urin angel,a,ica,ina an,gharad,gie,gus,ika,il,ita,jali,jum
ann,,a,abel,abelle,e,ette,ie anthony anton,,ella,io an,war,wara,wen,ya ao,dhan,ibheann,ife
ar,aminta,ash,ben,chibald,chie,iana,if,jun,nel,on,shad,tem,thur,tur,ul,wel,wyn as,ad,ha,hley,hok,hwin,if,im,li,ma,trid
at,if,tila au,brey,drey,gusta,stin av,i,ril ay,aan,an,esha,lin,o,se,sel,ub az,ad,har,iz,ra bab,ak,s
bal,,bir,dev,jit,winder bar,an,bara,naby,ry,tek,tosz ba,shir,ssam,z beat,a,rice,rix,riz
be,cky,hrouz,linda,n,nedict,njamin ber,ivan,nard,nice,t,tha,yl be,snik,th,than,thany,tty,v beverl,ey,y
bh,arat,avna,upinder bi,ju,lal,llie,lly,niam,nta,rgit,si bjorn bl,aithin,odwen bo,bby,gdan,hdan,la,laji,ris,zena
bra,d,dley,ndon,nwen bre,da,nda,ndan,tt bri,an,d,dget,die,gid bronw,en,yn brun,a,o bry,an,n,ony bu,kola,rak,shra
ca,di,i,io,itlin,leb,llum,lum,lvin,meron,mila,milla,mille,ndice,oimhe
car,a,l,la,lo,los,ly,mel,men,ole,oline,olyn,on,wyn,ys cass,andra,ie cat,alin,h,hal,herine,hy,rin,riona
ce,cilia,dric,lia,line,mal,ri,ridwen,rys chaim chan,a,dra,drika,tal,telle char,lene,les,lie,lotte,maine che,ng,ryl,tan
chi,amaka,ara,di,ka,nedu,nwe,oma,po chloe chris,,sie,tina,tine,topher,tos chukwuemeka ci,an,ara,aran,cely,llian,ndy
cla,ire,ra,re,rence,rice,rissa,ude,udia cli,fford,nt,ona,ve clodagh col,in,leen,m,um con,all,nie,nor,or,stance
co,ra,rinne,rmac,rnelius,smin,stas,stel,urtney cr,aig,istian curtis cy,nthia,ril da,fydd,gmar,ithi,ljit,mian,n,na
daniel,,a,le da,nilo,nny,nuta,phne dar,agh,cy,ius,iusz,ragh,rell,ren,ryl da,ve,vid,vinder,wit,yo,z
de,anna,arbhla,b,bbie,borah,bra,clan,epa,eqa,irdre del,e,ia,ilah,phine,roy,yth
de,nise,niz,nnis,nzil,rrick,rvla,rya,s,smond,spina,sreta,vi,vorah,wi,xter
di,ana,ane,armuid,ego,eter,lan,lip,lshad,lys,mitar,mitri,na,nesh,onne dm,itri,ytro dolores domini,c,k,ka,que
don,al,ald,na,ovan dor,a,een,ian,is,ota,othy doug,,al,ie,las du,c,dley,mitru,ncan,yen dwayne dy,fan,fed,lan,mpna
eamon,,n eb,enezer,ru ed,die,gar,ie,ith,mund,na,ward,win,yta ef,fie,ua ei,fion,leen,lidh,mear,rian,rlys,rwen ejaz
ekaterina el,aina,eanor,eni,eri,fed eli,as,f,jah,n,s,se,za,zabeth ell,a,en,ie,iot,iott,is
el,odie,sa,sie,ton,uned,vis,zbieta em,eka,er,ily,ine,lyn,ma,manuel,re,rys,yr en,a,da,fys,id,och,rique,zo eo,ghan,in
er,ic,ica,in,nest,nie,rol es,i,me,ra,telle,ther,zter et,han,hel,ienne eu,gene,nice,stace ev,a,elyn,erton,ie
ew,a,an,elina,en eyup ezra fa,biana,bio,di,duma,dumo,heem,isal,iza far,ah,ai,had,han,id,ida,is,ooq,tun,zana
fa,tima,tma,tou,uzia,wad felici,a,ty fe,lix,mi,nella fer,enc,eshteh,gal,gus,nanda,nando ffion
fi,delma,lsan,nbar,nlay,nley,nn,ntan,ona,onn,onnuala,tzroy flavia flor,ence,ian,in,ina,rie fola,ke,sade
fran,,ces,cesca,cis,cisco,cois,kie,z fred,,a,die,dy,erick freya funmi
ga,bor,briel,brielle,il,nesh,ry,vin,yathri,yle,ynor,z ge,eta,mma,net,nevieve,off,offrey georg,e,i,ie,ina
gera,int,ld,ldine,rd ge,rtie,rtrude,thin gh,assan,eorghe,ulam
gi,anni,fty,les,llian,na,nny,orgio,ovanna,ovanni,rish,ta,ulia,useppe gl,adys,enda,enn,enys,oria,yn,ynis
go,dfrey,pal,rdon,sia gra,eme,ham,inne,zyna greg,,or,ory gr,eta,uffydd,zegorz
gu,lalai,led,lsum,nter,rdeep,rdev,rinder,rmeet,rmit,rpreet,s,stavo,to gwen,,llian,no gw,ilym,ladys,yn,yneth
ha,bib,fsa,ile,kan,lil,lima,lina,lyna,mid,mish,mza han,a,h,i,if,nah,s
har,bhajan,i,ish,jinder,jit,minder,old,oon,preet,riet,riett,ris,rison,ry,sha,vey ha,san,ssan,tice,ttie,uwa,wa,yley
he,ctor,idi,ike,ledd,len,lena,lga,lmut,mant henr,ietta,ique,y,yk he,rbert,rmione,ttie,tty,ulwen
hi,bo,en,lary,lda,na,roshi,sham,tesh,wa,wot ho,a,dan,do,race,ssein,ward
hu,bert,da,gh,go,i,lya,maira,mphrey,ong,seyin,ssain,ssein,w hywel ia,in,n ibrahim id,a,il,ris ie,styn,uan
if,an,eanyi,eoma,or,rah ihor ijaz ik,e,enna,ran il,se,yas im,an,elda,ogen,ran,tiaz in,dira,es,ga,grid,nes
io,ana,lo,na,nela,nut iqra ir,ena,ene,fan,ina,ma,yna isaac isabel,,la,le is,hbel,la,lwyn,mail,obel,sy,tvan iv,an,ana,or
iw,an,ona iz,a,zy jabeen jac,ek,kie,ob,queline,ques,qui ja,da,dwiga,gdish,hangir,iden,ke,kub,mal,meela,mes,mila
jan,a,e,et,ette,ice,ina,ine,usz jar,ed,ek,vis jas,bir,min,mina,on,per,preet,winder ja,ved,vier,wad,ya,yden,yesh,yne
jean,,ette,ne,nie je,d,ff,ffrey,mma,n jenn,a,ie,ifer,y jer,emy,maine,ome,ry jess,,e,ica,ie jethro ji,ll,llian,m,mmy,ncy
joan,,a,ie,na,ne jo,ao,celyn,di,die,dy,e,el,ginder,hanna,hn,hnny,jo,lanta,n,nah,nas,nathan,ols,rge
jose,,f,fina,ph,phine jo,sh,shua,sie,yce ju,an,dith,dy juli,a,an,ana,e,et,ette,o ju,naid,rgen,stine,styna jyoti
ka,cper,i,itlyn,leb,lpana,mal,mala,mau,mila,mran,nta kar,a,eem,en,im,in,ina,l,olina,thik,wan kas,hif,ia
kat,alin,arzyna,e,erina,eryna,h,harine,herine,hleen,hryn,hy,ie,rina,y,ya kav,eh,ita,itha kay,,e,lee,leigh,ode kazimierz
ke,eley,hinde kei,ko,ra,ran,sha,th ke,lechi,lly,lsey,lvin,mal,mi,n,nji,nneth,nny,ri,rri,rrie,rry,tan,v,vin khadija,,h
khal,ed,id,ida,il ki,ara,eran,llian,m,mberley,mberly,nga,ngsley,ran,rk kirst,een,en,ie,y kishor klau,dia,s
ko,fi,jo,stas kris,hna,tian,tin,tina kr,ystyna,zysztof ku,ba,dzai,ldeep,ldip,lsum,lwant,lwinder,nle,rt,sum
kwa,bena,dwo,ku,si kwesi kyl,e,ie la,cey,chlan,dan,ila,khbir,kshmi,na,nre,ra,rissa,rry,rs,rysa,scelles,szlo
lat,a,ifa,oya laur,a,en,ence,ent,ie la,wrence,yla le,ah,andro,anne,ila,n,na,nny,o leon,,a,ard,ie
le,rato,roy,sley,slie,szek,ticia,ttie,vent,wis,xi,xie,yla li,,am,ban,bby,gaya,hua lilian,,a lill,ian,ie,y
lin,a,da,dsay,dsey,h li,onel,sa,sbeth,se,u,z,za,zzie ll,inos,oyd,yr lo,is,la,rcan,retta,rna,rraine,ttie louis,,a,e
lowri lu,ana,bna,c,ca,cas luci,a,an,ana,e,lle,nda lu,cy,dmila,igi,is,isa,kas,kasz,ke,lu,ther lydia
lyn,,da,don,dsey,ette,n,ne,sey lyudmila ma,bel,csen,cy,ddie,deleine,dge,dhu,dison,e,eve,gda,gdalena,ggie,gnus
mah,a,esh,mood,naz mair,,e,ead,i ma,isie,isy,ja,jid,ksym mal,achi,achy,ala,ar,colm,gorzata,ik,ka
man,al,deep,dy,ish,jeet,jit,oj,on,preet,uel,uela maqsood marc,el,ella,elo,ia,o,os,us mare,d,k marg,aret,e,ed,ery,uerite
mari,a,am,ama,an,anne,bel,cel,e,lyn,on,ssa,tes,us,usz,vic
mar,jorie,lene,lon,nie,ta,tha,tin,tina,tyn,va,vin,wan,y,yam,yan,zena masood mat,eus,eusz,ilda,t,teo,thew,ty
mau,d,de,ra,reen,rice ma,vis,xine,xwell,ya,zen mbali
me,ena,enakshi,era,gan,ghan,hdi,hmet,hran,hreen,hwish,iling,inir,irion mel,,anie,inda,issa,vin,vyn men,achem,na
mer,edith,fyn,lene,on,ve,vyn,yl mhairi mia mich,ael,aela,al,eal,ele,elle
mi,ck,ckey,guel,haela,hai,kael,ke,key,kolaj,la,llie,los,mi,na,ng,nh,nnie,randa,riam mitch,,ell moham,ed,mad,med,ud
moh,an,inder,sen,sin mo,ira,llie,lly,na,nica,nika,nique,nty,rag,rdechai,rgan,rven,rwenna,she muhamm,ad,ed
mu,ireann,kesh,mtaz,na,nir mur,at,do,doch,iel,ray,ugan mus,a,htaq,tafa my,fanwy,kola,les,ra,riam
na,bil,deem,dia,dine,heed,ila,im,jib,jibullah,jma,lini,ncy,omi,resh,rgis,rinder nas,eem,eer,im,ir,ra,reen,rin,ser
natali,a,e,ya na,tasha,than,thaniel,vdeep,veed,vid,waz,zia,zir ne,d,ema,ha,il,ll,llie,rys,ssa,sta,ttie,ville
ng,aio,oc,ozi nia,,ll,mh nic,holas,ki,ky,o,ola,olae,ole ni,gel,ki,kita,kki,kos,lesh,mo,na,rmala,sha,shat,ta,thya,tin
njeri nkechi nn,amdi,eka no,ah,el,eleen,emi,msa,or,ra,reen,rma,rman,ur nu,ala,no,ra,ria,rul,srat nyasha obinna odette
oisin oksana ol,awale,e oleksandr,,a ol,ena,ga,ha,iver,ivia,lie,u,uchi,ufemi,umide,uwaseun,wen om,ar,ari,er on,ur,yeka
oonagh or,la,laith,ville os,ama,car,man,wald ot,ieno,tilie,to ow,ain,en ozlem
pa,blo,dma,draic,draig,ige,m,mela,nkaj,ola,olo par,amjit,isa,minder,veen,vez pa,scal,tricia,trick,tsy,tti,udie
paul,,a,ette,ina,ine pa,vel,wel pe,adar,dro,g,ggy,nelope,rcy,rla,rvez,te,ter,tra,tula phil,,ip,ippa,lip,lipa
ph,oebe,uong,yllis pi,erre,ers,otr,ppa po,lly,oja pr,adeep,akash,aveen,avin,eeti,isca,iti,iyanka pushpa qa,iser,sim
quentin ra,bia,chael,chel,dek,dha,du,e rafael,,a ra,fiq,him,hima,hul,j,ja,jesh,jinder,ju,kesh,lph,luca
ram,esh,i,on,ona,ya ran,a,ald,dolph,ia,jit ra,quel,shid,shida,ul,vi,vinder,ymond,zia,zvan rebe,cca,kah
re,ece,em,ena,gina,ginald,hana,hman,kha,na,nata,nato,nee,uben,vathi,ynaldo,za rhea rhian,,non,ydd rho,da,dri,na,nda
rhy,dian,s ri,a,az,cardo,chard,cky,ma,ta,tu,vka,ya rizwan,,a robbie robert,,a,o
ro,bina,byn,cio,ddy,derick,drigo,ger,han,hit,isin,jda,jin,keya,lf,mana,meo,mmel ron,,a,ald,an,nie rory
rosa,,lie,lind,linda,lyn,mund,nna,nne,rio ros,eanne,emarie,ie,ina,s ro,wena,xanne,y,ya,z ruairi,,dh
ru,aridh,bina,do,fus,i,khsana,pert,pinder,ssell,ta,tendo,thie ry,an,szard
sa,ba,brina,chin,daf,de,dia,die,eed,eeda,fa,fiya,gal,hal,hra,ima,ira,jid,kina sal,eem,im,ima,ly,ma,man,vatore,wa
sam,,antha,ar,eer,eera,er,i,ina,ir,ira,uel san,deep,dra,geeta,jay,jeev
sa,oirse,qib,ra,rah,raswathi,rbjit,rita,sha,skia,tnam,tpal,ul,vita scarlett se,amus,an,bastian,ema,gun
sel,am,in,ina,vi,wyn se,nait,nthil,onaid,rena,rgei,rgio,rhiy,rkan,th,un,vgi
sha,bana,bir,bnam,fiq,gufta,heen,hid,hida,hin,hnaz,hzad,ista,keel,kira,mim,mima shan,,az,e,ia,ika,non,thi
sha,ron,rron,ukat,un,una,wn,z,zia,zza she,ena,ila,lagh,ldon,lley,lly,mar sher,ee,een,idan,ko,rie,yl
sh,ilpa,ira,irin,irley,lomo,muel,oaib,obha,ona,ukri si,an,avash,bel,d,dney,dra,enna,grid,las,lvia,lvio,mba simon,,a,e
simran,,jit si,nead,obhan,oned,pho,u,van smita so,bia,fia,hail,la,lomon,nal,nia,nja,nya,phia,phie,ran,raya,rcha,rin,uad
spencer sta,cey,cy,n,nislaw,nley,vros ste,fan,fano,ffan,lios,lla,ph,phanie,phen,ve,ven,vie,wart stu,,art su,dha,jatha
sukh,dev,jit,winder su,leyman,ltana,maira,mathi,nil,nita,resh,rinder,rjit,san,sannah,shila,sie,zanne,zie
sv,en,etlana,itlana sy,bil,ed,lvester,lvia,lvie,lwia ta,bassum,bitha,dhg,fadzwa,ha,hir,hira,hmina,iwo,lha,lia,mara,mmy
ta,msin,nia,nisha,nvir,nya,piwa,ra,ras,rek,riq,rsem,sha,sleem,sneem,tenda,tiana,yo te,d,gan,hmina,jinder,mi,mitope,ndai
ter,ence,esa,esita,rence,ri,ry te,sfaye,ss,ssa,tiana tha,bo,is,ndi,ndiwe,nh,nuja,rshini
the,a,lma,mba,o,odora,odore,resa,rese th,i,iago,omas,uy ti,ago,ernan,ffany,lly,m,mothy,na,nashe,sha,tilayo
to,bi,bias,by,dd,dor,la,lga,lu,mas,masz,mmy,mos,ni,ny,nya,pe,rquil,yin tra,cey,cy,ng,vis tre,maine,v,vor
tri,cia,na,sh,sha,xie trudy tu,an,dur,nde ty,ler,rell,rone ubah uche,,nna um,ar,ut ur,mila,sula us,ha,man ute uzma
va,lerie,ndana,nessa,ni,rsha,santhi,sile,syl ve,lma,rna,rnon,ronica vick,i,ie,y vijay,,a vik,ki,ram,tor,toriya
vince,,nt,nzo vi,nicius,nny,nod,tor,v vivi,an,en,enne vladimir volodymyr vytautas
wa,fa,heed,le,lid,llace,lter,mbui,nda,njiru,qar,qas,seem,sim,yne wendy wil,bur,f,fred,liam,lie,ma
wi,nifred,nnie,nston,oletta wo,jciech,lfgang wyn xa,nder,vier xi,ao,aoling,u ya,a,akov,hya,n,na,nnis,ra,roslav,sin,sir
yasmin,,e ye,huda,mi,tunde yin,g,ka yo,gesh,ko,landa,lande,nas,sef,unis yous,af,ef,sef yu,ki,lia,sra,suf
yv,es,ette,onne za,ch,chary,ck,far,heer,hid,hida,hra,in,inab,k,kia,mzam,nele,ra,rina,rmina zb,igniew,yszek
ze,enat,eshan,hra,inab,ke,lda,na,ynep zh,i,ou zi,a,lan,ta,va zo,e,fia,hreh,ltan,sia,ya zu,baida,bair,lfiqar,zanna`,
  // First names that are also words: they need a capital inside a sentence, or an introduction.
  wordNames: `
ada al amber an,a,gel art ash basil be,auty,lla bi,ll,nh bl,ake,essing,ossom bo,,b,nnie brook carol ch,ase,uck
cl,ay,ement,iff co,mfort,ral crystal da,i,isy,le,wn de,an,mi di,,ck do,lly,n,tty drew ebony eve fa,ith,ng,y fern
fl,eur,o,ora frank georgia gi,lbert,nger glen gra,ce,nt guy hazel heather ho,lly,pe hun,g,ter hyacinth iris isha ivy
ja,ck,de,n,smine,y ji,a,n,ng jo,,rdan,y jude kat kit,,ty lan,,ce le,e,s,vi li,ly,ng,nton,v lo,gan,u,urdes
ma,ra,rina,rk,x mer,cedes,cy,le mi,les,n,ra mo,,rris myrtle ne,lson,st nick obi ol,a,ive opal otis pat,,ience,ty
pe,arl,nny pi,lar,p poppy pr,ecious,em,ince,incess,udence ra,b,m,y reg rich ro,b,bin,man,se,semary,wan ru,by,sty
sa,ge,mson,na,ndy scott shelby sky,,e so,l,nny su,e,nny teddy tosh trinity una val ver,a,ity vi,,ctor,ola,olet,rginia
warren wei wi,ll,nsome woody wren xin yaw`,
  // The people of the course's stories, who may be written about by their first names.
  cast: `
amina bernadette derek elaine gareth jamie kwame mei priya ruth shanice tom`,
  // Surnames that are not words of their own.
  surnames: `
abbott ad,ams,eyemi ag,arwal,uilar ahern akhtar allen anderson armitage ashworth atkinson
ba,iley,ines,kare,nerjee,rker,rnes,tes be,gum,nnett bhatt bibi booth br,adshaw,ennan,iggs bu,rke,rns,tler byrne
ca,mpbell,rter ch,akraborty,an,atterjee,audhry,en,eung,oudhury,owdhury clark,e,son co,leman,llins,nnolly,oper,yle
cunningham da,lton,vies,vis,wson de,ol,sai dhillon dixon do,bson,herty,nnelly,yle du,ffy,nne edwards evans eze farrell
ferguson fernande,s,z fitzgerald fl,eming,etcher,ynn foster fraser ga,llagher,rcia gi,bson,ll
go,lding,mez,nzalez,odwin,ugh gr,eenwood,ewal,iffiths gupta ha,ll,rding,rgreaves,ynes he,nderson,witt hi,ggins,ll
ho,dgson,lmes,rvath hu,dson,ghes hutchi,nson,son ikeme iqbal islam ja,ckson,in,nkowski jenkins jo,hnson,hnston,nes,shi
ka,poor,ur,vanagh ke,eling,nnedy kha,n,toon,tun kovacs kowal,czyk,ska,ski kumar la,m,mbert,wson lewandowski lopez lynch
ma,cdonald,nning,rsh,rshall,rtinez,son mbeki me,hta,nsah,tcalfe mi,ah,ller,stry mo,ran,rrison,yo mu,kherjee,rphy mwangi
na,idoo,ir,kamura ncube ndlovu nguyen no,lan,vak,wak nwosu odonnell ofori ok,afor,eke,onkwo oloyede osei owusu
pa,ndey,rkin,rmar,tel,til pe,arson,reira,rkins phillips pickering po,pescu,well pritchard pugh qui,gley,nn
ra,hman,mirez,o re,ddy,id,illy,ynolds richards,,on riley roberts,,on ro,binson,driguez,gers sa,nchez,ndhu,ntos,unders
sh,arma,aw,eikh si,ddiqui,dhu,lva,mpson,ngh smith spence ste,phens,venson su,leman,llivan,tcliffe,therland swann
ta,naka,ndy,ylor thom,pson,son townsend tr,an,eharne turner uddin varma verma
wa,inwright,lsh,lters,rsame,tkins,tson,tts webb wh,elan,ittaker wil,kinson,liams,liamson,lis,son wisniewski
wo,jcik,ng,ods wright yeung yilmaz`,
  // Words that may stand in front of a name: "When Sarah …", "Physiotherapist Sarah …".
  leads: `
a about after,,wards again al,l,so,though an,,d,other,y,yone april are as,,k,sistant at august be,,cause,en,fore,hind
bo,ok,th but by ca,ll,n,rer ch,aplain,oose co,ach,lleague,nsultant,ordinator,uld,unsellor daughter de,ar,cember
di,d,etitian,rector do,,ctor,es driver during each either enter even every,,body,one,thing father fe,bruary,w fi,nd,rst
for friday,,s from get give go gp ha,d,s,ve he,,alth,llo,r,re,rs hi,,m,s how,,ever husband i if imagine
in,,stead,terpreter,to is it,,s january ju,ne,st keep la,st,ter le,ad,ast,t li,ke,nk look ma,ke,nager,ny,rch,tron,y,ybe
me,,anwhile mi,dwife,ght,ss monday,,s mo,re,st,ther mu,ch,m my ne,ither,ver,xt no,,body,ne,r,t,thing,vember,w nurse
october of,,ficer,ten on,,ce,e open or other,,s,wise ou,r,t over pa,ir,ramedic,rent,rtner,tient pe,er,rhaps,rson
pharmacist physio,,therapist pl,ay,ease pr,actitioner,ess put radiographer re,ad,ceptionist,gistrar,member ring said
saturday,,s say,,s se,nior,ptember sh,all,e,ould si,nce,ster so some,,body,one,thing,times so,n,on st,aff,ill,udent
su,ch,nday,ndays,pervisor,pport take tell tha,n,nk,nks,t the,,ir,m,n,rapist,re,se,y th,ink,is,ose,ough,ree,rough
thursday,,s to,,day,gether,morrow,o tr,ainee,y tuesday,,s two un,der,til up us,,e volunteer wa,s,tch we wednesday,,s
we,ll,re wh,at,en,enever,ere,ether,ich,ile,o,oever,y wife with,,in,out wo,rker,uld ye,s,sterday,t you,,r`,
  // Words of the trade, the course and the wider world that are often capitalised and hardly ever a name.
  terms: `
ac,ademy,cess,cident,curx,hilles,upuncture,ute ad,dison,min,miral,ult,vice african age,,ncies,ncy aid
al,hamdulillah,lah,lied,zheimer an,alysis,xiety,ywhere app ar,abic,ea,my as,ian,perger,thma at,rial,torney
au,nt,ntie,tumn axspa ba,binski,ck,d,dge,ke,ker,lint,lm,nk,rnardos,rthel,y be,d,hcet,ighton,ll,ngali,rg
bi,g,polar,rthday bl,ack,ue bo,ard,bath,dy,rderline,tox,x bp br,aille,exit,ief bu,ddha,propion,scopan,sy,trans,tton
ca,ldicott,lm,ncer,ndour,nnabis,rdiac,re,reers,rers,se,sualty cbt ce,ltic,ntre,rebral,rtain,sarean
cha,pter,rcot,rge,rt,rter,tgpt ch,eck,i,ild,ildren,iropractor,lamydia,ristmas,ronic,unk,urch cit,alopram,izens
cl,ass,inic,osed,ub,uster co,chrane,de,gnitive,llege,llie com,bined,mittee,mon,municate,munities,pass,plex
con,ditions,duct,sent,sultants,tact,text,trol co,re,rrie,rtisone,ttage,uncil,unt,untry,unty,urse,urt,vid
cr,edit,eon,isis,oft,ohn,oss,own,use cu,ltivate,rie,stomer cy,cle,mru da,d,ddy,fne,nlos,rk,ta,tix,y
de,ath,ep,mentia,sert,sk di,abetes,alogue,ary,fferent,ploma,scharge,scs,sease,sorder,strict,wali dna do,ctors,sette,wn
dr,,iscoll,y dupuytren eas,ter,tern,y echo egan ehlers ei,d,nstein electronic em,ail,ergency,is,merdale,pty
en,gland,hanced,tire,tonox ep,ley,som escape ethnic european ex,amine,ercise,pectations,pert,plore eye
fa,cebook,cetime,ir,lls,rm fe,elings,lt fi,gure,re,t,ve flag fm fo,od,rm,rmer,ur,urth
fr,ailty,amework,ee,eedom,ench,eud,iend,ozen fu,ll,nd,ture gaviscon gdpr german gibb go,d,ld,od,ogle,ut gps
gran,,dad,dma,dpa,ny gr,aves,oup gui,de,llain gym ha,ll,lloween,nd,nukkah,ppened,ppy,shimoto,t
hea,dache,dspace,lthwatch,lthy,rt,t help hi,gh,p ho,dgkin,liday,listic,me,rizon,spice,spital,ur,use
hu,b,ge,man,ntington hydrocortisone ice ill in,come,dependent,dia,firmary,juries,jury,ner,shallah,stagram,stitute,sulin
inte,grated,nsive,r,rnet ir,eland,ish isl,am,amic,and,e je,hovah,sus jo,b,bcentre,hns,int,neses,urnal keyworker kingdom
knee ko,lb,rsakoff kubler la,nguage,ptop,w le,aflet,arn,ave,gs,isure,nt,sson,tter,vels,wy li,fe,ne,thium,ve
lo,cal,ckdown,dge,ndon,ng,rd,ve,w lung ly,me,rica
ma,chine,cmillan,dam,gistrates,in,itland,jesty,jor,m,ndatory,p,rfan,slow,tch,tter mckenzie
me,asures,dicine,mory,n,ncap,niere,t,tformin,thotrexate mi,crosoft,graine,nd,nor mo,bile,del,dule,m,od,rphine,sque,tor
mr ms multi,,disciplinary mummy myself na,n,na,nna,proxen,rrative,rrow,ture near,,by,est ne,ck,ed,rve,twork,w nhs
nic,e,otine night,,ingale north,,ern notes nu,ffield,rofen observe oedema off,,er,ice,icers older op,ioids,tions
or,al,thopaedic os,good,ler,westry out,come,look,patient oxford ozempic pa,ck,ediatric,get,in,lliative,ndemic,nel
par,acetamol,kinson,krun,t,ticular,ty pa,ss,ssport,th,thway,tients,use pe,ople,rinatal,rsonalised,rthes
ph,alen,armacies,armacy,ilosophy,one,ysios pi,cc,lates pla,in,n,nned,ntar,tform plus poli,ce,cy,o
po,or,rtal,sitive,st,wer,werpoint pr,actice,ayer,e,evious pri,de,mary,me,nciple,son,vate
pro,gramme,ject,state,tected,tocol psychiatric pu,blic,lmonary,njabi qigong question,naire,s qu,ick,iet,ran
ra,dio,madan,pid,ynaud re,al,covery,d,ferral,flect,flective,flux,gistered,hab,late,lationships,lief,mote report,,ed
res,earch,idential,ource,pect,piratory,ponse,t re,think,view rheumatoid ri,ght,o,sk
ro,ad,land,lfe,ma,mani,om,ta,und,yal ru,gby,le,ral ryder sa,bbath,fe,fety,maritans,me,nds,nta
sc,ale,heme,heuermann,hlatter,hon,hool,iatica,ope,ore,otland,rutiny second,,ary
se,cret,e,lf,nco,nd,nse,psis,rious,rvice,ven,ver sh,ared,elter,ift,ort si,ck,de,gn,lent,ngle,r,x sjogren sk,ill,ype
sleep,,io slow sma,ll,rt snomed so,ciety,lpadol,mali,uth,uthern sp,ace,eech,inal,ine,ire,iritual,ort square
sta,ffie,ge,ndard,r,rt,te st,ep,op,rategy,ress,roke,udy,yle su,icide,mmary,mmer,preme,rgeries,rgery,rvivor switchboard
sy,mptom,ndrome,stem,stmone ta,i,mpa te,ach,am,ars,chnique,n,ns,st,xt th,eatre,ird,rive ti,ger,me,tle
to,ilet,olkit,ols,uch,urette,wn tra,des,iner,madol,nsport,uma tr,eat,iage,ibunal,oponin,ust tv twitter typetalk ukraine
ulcerative un,cle,derstand uni,on,son,t,ted,versal ur,du,gent usual va,isakhi,lue,scular ve,rsus,teran
vi,ctim,deo,llage,rtual,sual,tamin vo,ice,ltarol volunt,ary,eers wa,it,les,lk,rd,rm,ter
we,ight,lcome,lfare,lsh,st,stern wh,atsapp,eel,eelchair,ite,ole wi,fi,nd,ndows,nter,sh,tnesses women
wor,d,k,kers,kshop,ld wrong x year yo,ga,ung,uth zimmer zo,om,piclone zumba`,
  // Everyday words, for texts without capitals.
  common: `
al,most,ready,ways around asked away bit ca,me,nt co,me,mes,uldnt didnt doesn,'t,t don,e,t else en,d,ded,ough ever
explained far fe,el,els,ll fine gave get,,s give,,s go,,es,ne,t guess ha,lf,ppy,rd,vent he,ar,ard,ld hoped im isn,'t,t
ive ke,ep,eps,pt kn,ew,ow,ows late left lot,,s ma,de,ke,kes mean,,s,t mentioned mine mo,ney,nths,ved name needs number
ok,,ay old ones ours own pm pr,escribed,ob put quite ran,,g re,ad,ady,ferred sa,id,id's,w,y,ys se,em,ems,en,nt shouldnt
sit sorry spoke st,ay,ood,uff talk,,ed tell,,s th,ats,eyre,ings,ink,inks,ought tired to,ld,ok tr,ied,ue,y,yin used
want,,ed,s wa,sn't,snt,y we,ek,eks,nt,rent wh,ats,os will'd wo,n't,nt,rked,rks,rry,rse,uldnt wrote years youre`,
  // Peoples, countries, languages and faiths.
  nations: `
af,ghan,rica albania america,,n ang,lican,olan arab asia austr,alia,ia bangladesh,,i be,larus,lgium,ngal
br,azil,itain,iton bulgaria ca,meroon,nada,ribbean,tholic china co,ast,ngo,rnwall cuban cypr,iot,us czech dari denmark
dutch egypt englishman eritrea,,n ethiopia europe farsi filipin,a,o finland germany ghana gree,ce,k gujarati gypsy
hebrew hind,i,u hong hungary ir,an,aq,aqi,ishman israel,,i ivory jain jamaica,,n japan jew kenya,,n
ko,ng,rea,rean,sovan kurd lanka,,n latin le,banon,one libya,,n malay,alam,sia mandarin mexic,an,o moldovan morocc,an,o
muslim nepal,,i netherlands nigeria norway pa,gan,kistani,lestine,shto peru philippines po,land,rtugal protestant
punjab quaker rica romania russia rwandan saudi scot,,sman si,erra,kh slovak somali,a,land spain sri sudan
sw,ahili,eden,iss,itzerland sy,lheti,ria tamil thai,,land tigrinya traveller turkey uganda,,n usa vietnam welshman
yemen,,i yoruba zealand zimbabwe,,an`,
  // Cities and counties.
  towns: `
aberdeen anglesey bath be,lfast,nidorm,rlin birmingham black,burn,pool bo,lton,snia,ston,urnemouth
br,adford,ighton,istol bur,nley,y cambridge,,shire car,diff,lisle che,ltenham,ster co,rnwall,ventry croydon cumbria
dales de,lhi,rby,rry,von dhaka do,ncaster,rset du,bai,blin,ndee,rham edinburgh essex everest exeter florida
gl,asgow,oucester grimsby guernsey ha,ckney,lifax,rrogate hereford highlands hu,ddersfield,ll inverness ipswich jersey
ka,bul,rachi ke,ighley,nt,ynes la,gos,hore,kes,ncaster le,eds,icester li,ncoln,verpool llandudno luton
ma,drid,jorca,llorca,lta,nchester merseyside mi,ddlesbrough,dlands,lton mumbai new,castle,port
no,rfolk,rthumberland,rwich,ttingham oldham orkney oxford paris pe,nnines,rth,terborough plymouth portsmouth preston
reading ro,chdale,me salford scarborough she,ffield,tland snowdon somerset south,ampton,end st,irling,ockport,oke
su,ffolk,nderland,rrey,ssex sw,ansea,indon taunton tenerife thames truro tyneside wa,kefield,rwick whitby
wi,gan,ght,nchester,rral wo,lverhampton,rcester wrexham york,,shire`,
  // Firms that are everywhere: a branch with its town says where somebody works.
  brands: `
al,di,exa amazon apple ar,gos,riva asda audi barclays bbc bmw boots bu,pa,rger co,-op,op,sta,stco currys deliveroo ebay
evri fitbit ford garmin greggs halfords hsbc iceland ikea ip,ad,hone itv kfc kindle lidl lloyds mcdonald,,s morrisons
nando,,s nat,ionwide,west ne,tflix,xt poundland primark renault sainsbury,,s santander sp,ar,ecsavers,orts,otify
st,agecoach,arbucks,rava su,bway,perdrug tesco,,s timpson uber vodafone waitrose wetherspoon,,s wi,ckes,lko youtube`,
};
