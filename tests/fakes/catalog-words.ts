import type { PriceModel } from '#domain/catalog/catalog'
import type { Category } from '#domain/catalog/category'

/** What offerings of a category are called and how they are sold: the raw material of the generated catalog. */
export type Trade = {
  readonly nouns: readonly string[]
  readonly grades: readonly string[]
  readonly features: readonly string[]
  readonly unit: string
  readonly models: readonly PriceModel[]
  /** Cheapest and dearest list price, in micros of the major unit. */
  readonly price: readonly [number, number]
}

const words = (list: string): readonly string[] => list.split(', ')

const usual = words(
  'Basic, Standard, Business, Professional, Enterprise, Premium, Essentials, Plus, Advanced, Complete',
)

export const trades: Readonly<Record<Category, Trade>> = {
  ucaas: {
    nouns: words(
      'Cloud PBX seat, Hosted Voice seat, Unified Communications, Team Calling, Meeting Rooms, Softphone, Fax over IP',
    ),
    grades: usual,
    features: words(
      'call recording, auto attendant, video meetings, mobile app, voicemail to e-mail, CRM integration, hot desking, call queues, unlimited domestic calling',
    ),
    unit: 'seat',
    models: ['seat', 'tiered'],
    price: [8_000_000, 45_000_000],
  },
  ccaas: {
    nouns: words(
      'Contact Center agent, Omnichannel Desk, Workforce Management, Quality Monitoring, Voice Bot, Outbound Dialer',
    ),
    grades: usual,
    features: words(
      'skills routing, speech analytics, web chat, callback, agent scripting, real-time dashboards, PCI pause, sentiment scoring',
    ),
    unit: 'agent',
    models: ['seat', 'tiered', 'usage'],
    price: [45_000_000, 220_000_000],
  },
  voice: {
    nouns: words(
      'SIP Trunk, PRI Replacement, Toll-Free Number, Analog Line, International Voice, Emergency Calling, Number Porting',
    ),
    grades: usual,
    features: words(
      'burstable channels, local numbers in 40 countries, fraud alerts, failover routing, caller name, metered minutes',
    ),
    unit: 'line',
    models: ['flat', 'usage', 'tiered'],
    price: [4_000, 60_000_000],
  },
  connectivity: {
    nouns: words(
      'Dedicated Internet, Business Fiber, Broadband, Ethernet Private Line, Wavelength, Dark Fiber, Fixed Wireless, Satellite Internet',
    ),
    grades: words('50 Mbps, 100 Mbps, 200 Mbps, 500 Mbps, 1 Gbps, 2 Gbps, 10 Gbps, 100 Gbps'),
    features: words(
      'symmetrical bandwidth, static addresses, four hour repair, diverse entry, managed router, latency guarantee, month-to-month option',
    ),
    unit: 'circuit',
    models: ['flat', 'tiered'],
    price: [60_000_000, 4_800_000_000],
  },
  sdwan: {
    nouns: words('SD-WAN site, SASE Gateway, Secure Edge, WAN Optimizer, Cloud On-Ramp'),
    grades: [...words('Small, Medium, Large'), ...usual],
    features: words(
      'zero touch rollout, dual link failover, application steering, central policy, LTE backup, next-generation firewall',
    ),
    unit: 'site',
    models: ['flat', 'tiered'],
    price: [40_000_000, 900_000_000],
  },
  mobility: {
    nouns: words('Mobile Plan, Pooled Data, Device Management, Push to Talk, Rugged Tablet Plan, Wireless Backup'),
    grades: [...words('1 GB, 5 GB, 20 GB, Unlimited'), ...usual],
    features: words('shared data pool, 5G access, roaming in Europe, device replacement, eSIM, usage alerts'),
    unit: 'line',
    models: ['flat', 'usage', 'tiered'],
    price: [10_000_000, 85_000_000],
  },
  security: {
    nouns: words(
      'Managed Firewall, Endpoint Detection, Managed Detection and Response, E-mail Security, Penetration Test, Security Awareness, Identity Protection, Log Retention, Vulnerability Scan',
    ),
    grades: usual,
    features: words(
      '24x7 analysts, ransomware rollback, phishing simulation, single sign-on, threat hunting, compliance reports, incident retainer',
    ),
    unit: 'endpoint',
    models: ['seat', 'tiered', 'once'],
    price: [2_000_000, 60_000_000],
  },
  cloud: {
    nouns: words(
      'Virtual Server, Object Storage, Managed Database, Disaster Recovery, Cloud Backup, Desktop as a Service, Kubernetes Cluster, GPU Instance',
    ),
    grades: [...words('2 vCPU, 4 vCPU, 8 vCPU, 16 vCPU'), ...usual],
    features: words(
      'daily snapshots, immutable copies, reserved discount, region pairing, egress included, hourly billing',
    ),
    unit: 'GB',
    models: ['usage', 'flat', 'tiered'],
    price: [15_000, 600_000_000],
  },
  colocation: {
    nouns: words('Half Rack, Full Rack, Private Cage, Cross Connect, Remote Hands, Metered Power'),
    grades: words('2 kW, 4 kW, 8 kW, 12 kW, A+B feed'),
    features: words(
      'dual power feeds, biometric access, carrier neutral, chilled water cooling, renewable energy, N+1 generators',
    ),
    unit: 'rack',
    models: ['flat', 'usage'],
    price: [90_000_000, 3_200_000_000],
  },
  iot: {
    nouns: words(
      'Asset Tracker, Fleet Telematics, Cold Chain Sensor, Smart Meter SIM, Video Analytics, Building Sensor Kit',
    ),
    grades: [...words('Starter, Fleet'), ...usual],
    features: words(
      'geofencing, temperature alerts, battery for five years, driver scoring, open interface, private network',
    ),
    unit: 'device',
    models: ['seat', 'tiered', 'usage'],
    price: [1_500_000, 48_000_000],
  },
  saas: {
    nouns: words('Office Suite, Help Desk, Expense Tracker, Learning Portal, Document Signing, Field Service, Payroll'),
    grades: usual,
    features: words('audit trail, offline mode, approval flows, open interface, templates, mobile app, data residency'),
    unit: 'user',
    models: ['seat', 'tiered'],
    price: [4_000_000, 75_000_000],
  },
  hardware: {
    nouns: words(
      'Desk Phone, Conference Phone, Access Point, Switch 24 port, Switch 48 port, Router, Headset, UPS 1500 VA, Video Bar, Notebook 14"',
    ),
    grades: words('Series 2, Series 4, Series 6, Series 8, Rugged, Refurbished'),
    features: words('PoE, Wi-Fi 6E, noise cancelling, color display, lifetime warranty, fanless, rack mount kit'),
    unit: 'piece',
    models: ['once', 'flat'],
    price: [25_000_000, 2_400_000_000],
  },
}

export const supplierNames = {
  first: words(
    'Alder, Birch, Cedar, Cobalt, Copper, Cypress, Delta, Ember, Falcon, Fjord, Granite, Harbor, Heron, Iris, Juniper Bay, Kestrel, Lumen Hill, Maple, Meridian, Nimbus, Northline, Onyx, Orchard, Osprey, Pallas, Pioneer, Quartz, Ridge, Saffron, Sierra, Summit, Tern, Tundra, Umbra, Vertex, Walnut, Willow, Yarrow, Zenith, Zephyr',
  ),
  last: words(
    'Networks, Telecom, Cloud, Communications, Systems, Security, Fiber, Wireless, Data Centers, Technologies',
  ),
}

export const certifications = words(
  'ISO 27001, SOC 2 Type II, PCI DSS, HIPAA, FedRAMP Moderate, GDPR, HITRUST, ISO 14001, TISAX, CSA STAR',
)
export const regions = words('US, CA, MX, GB, DE, FR, ES, NL, BR, AU, JP, SG')
export const esgNotes = [
  '',
  '',
  '',
  'Runs on 100 % renewable energy since 2023',
  'Publishes Scope 1 to 3 emissions',
  'Takes back old devices',
  'Carbon-neutral delivery',
  'Living wage pledge in the supply chain',
]
