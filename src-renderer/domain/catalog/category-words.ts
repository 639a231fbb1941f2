import type { Category } from './category'

/** The words by which people ask for a category, in English and Spanish, so that a need finds an offering that names it otherwise. */
export const categoryWords: Readonly<Record<Category, string>> = {
  ucaas: 'ucaas unified communications cloud phone pbx telefonía en la nube centralita comunicaciones unificadas',
  ccaas: 'ccaas contact center call centre centro de contacto',
  voice: 'voice sip trunk telephony lines voz troncal telefonía líneas',
  connectivity: 'connectivity internet fiber broadband dia ethernet conectividad fibra banda ancha enlace',
  sdwan: 'sd-wan sase network red',
  mobility: 'mobility mobile wireless cellular 5g lte móvil celular inalámbrico',
  security: 'security cybersecurity mdr siem firewall seguridad ciberseguridad',
  cloud: 'cloud iaas hosting backup disaster recovery nube respaldo',
  colocation: 'colocation data center rack colo coubicación centro de datos',
  iot: 'iot internet of things telematics sensors telemática sensores',
  saas: 'saas software subscription suscripción programa',
  hardware: 'hardware equipment devices phones equipos dispositivos',
}
