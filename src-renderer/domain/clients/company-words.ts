const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Legal forms that stand for nothing else, so that what follows one is a place and not a name. */
export const legalForms = listed(
  'nv bv bvba inc incorporated corp corporation ltd limited llc llp lllp plc gmbh kgaa ohg sarl sasu srl spa oy oyj asa aps pty pte bhd ' +
    'ltda eireli slu sau scrl kk gk pllc snc publ sapi rl srls doo sro zrt kft jsc pjsc ooo zao vof ua sicav',
)

/** Short forms that are also syllables, initials or words: they count as legal only at the edge of a name. */
export const edgeForms = listed('co company ag kg sa sas se sl ab as lp cv ca nl na pc nc cia compagnie compania sc')

/** Words that join and say nothing of who it is. */
export const joiners = listed(
  'and the of de del la las le les el los y e und et van der den ter te for a an do da dos di du i',
)

/** Kind of business, size or place: shared by companies that have nothing else in common. */
export const commonWords = listed(
  'group holding holdings international global worldwide national regional general united american europe european asia pacific ' +
    'north south east west northern southern eastern western central atlantic enterprise enterprises partner partners ' +
    'associate associates consulting consultant consultants management service services solution solutions system systems ' +
    'technology technologies electronic electronics communication communications telecommunications telecom network networks ' +
    'software hardware digital data cloud computer computing information industry industries industrial manufacturing products ' +
    'product trading supply supplies distribution logistic logistics transport transportation shipping capital financial finance ' +
    'bank banking insurance investment investments property properties realty estate construction engineering energy power ' +
    'medical health healthcare hospital clinic clinics pharmacy dental care food foods restaurant restaurants hotel hotels ' +
    'school schools university college institute institution academy education foundation center centre media marketing design ' +
    'studio studios law legal office offices agency bureau company corporation business businesses retail store stores shop ' +
    'auto automotive motor motors chemical chemicals material materials research development asset assets electric electrical royal saint ' +
    'city county state town new great big first best grupo servicio servicios soluciones sistemas tecnologia tecnologias ' +
    'comunicaciones industrias comercial internacional nacional consultores asociados hermanos distribuidora construcciones ' +
    'usa us uk canada mexico america netherlands netherland nederland holland germany deutschland france spain espana italy italia ' +
    'japan china india brazil brasil australia ireland belgium sweden norway denmark finland switzerland austria poland portugal',
)

/** Written short, meant long. Only forms with one meaning in company names. */
export const abbreviations: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  inter: 'international',
  natl: 'national',
  nat: 'national',
  tech: 'technology',
  techs: 'technology',
  technologies: 'technology',
  svc: 'service',
  svcs: 'service',
  serv: 'service',
  mfg: 'manufacturing',
  mgmt: 'management',
  mgt: 'management',
  assoc: 'associate',
  bros: 'brother',
  univ: 'university',
  hosp: 'hospital',
  ctr: 'center',
  centre: 'center',
  cntr: 'center',
  sys: 'system',
  soln: 'solution',
  solns: 'solution',
  comm: 'communication',
  comms: 'communication',
  telecomm: 'telecom',
  telecommunication: 'telecom',
  telecommunications: 'telecom',
  grp: 'group',
  ind: 'industry',
  inds: 'industry',
  eng: 'engineering',
  engr: 'engineering',
  dist: 'distribution',
  distr: 'distribution',
  fin: 'financial',
  ins: 'insurance',
  inst: 'institute',
  mkt: 'market',
  mktg: 'marketing',
  corp: 'corporation',
  co: 'company',
  elec: 'electric',
  electr: 'electronic',
  pharma: 'pharmaceutical',
  labs: 'laboratory',
  lab: 'laboratory',
  hq: 'headquarter',
  st: 'saint',
  ste: 'saint',
  mt: 'mount',
  ft: 'fort',
  hldg: 'holding',
  hldgs: 'holding',
  prop: 'property',
  props: 'property',
  dev: 'development',
  res: 'research',
  amer: 'american',
  no: 'north',
  so: 'south',
}
