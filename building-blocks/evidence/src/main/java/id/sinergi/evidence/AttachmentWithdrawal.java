package id.sinergi.evidence;

import java.time.Instant;

/**
 * That an attachment was withdrawn: its bytes are gone, that it was there is not.
 *
 * @param by the account that withdrew it
 */
public record AttachmentWithdrawal(Instant at, String by, String reason) {}
