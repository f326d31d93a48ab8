package id.sinergi.evidence;

import java.util.List;
import java.util.UUID;

/** A record that may stand for others. */
record Thing(String title, List<UUID> absorbed) {}
