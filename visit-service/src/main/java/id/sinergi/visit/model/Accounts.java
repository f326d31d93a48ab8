package id.sinergi.visit.model;

import java.util.Map;

/** How an account lies in the values of a claim. */
public interface Accounts {

    /** The values, named as a visit's own members. */
    Map<String, Object> values(Account account);

    /** The account that was laid down. */
    Account read(Map<String, Object> values);
}
