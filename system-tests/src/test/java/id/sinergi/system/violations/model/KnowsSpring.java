package id.sinergi.system.violations.model;

import org.springframework.stereotype.Component;

/** Breaks: no domain class knows Spring, Kafka or MongoDB. */
@Component
class KnowsSpring {}
