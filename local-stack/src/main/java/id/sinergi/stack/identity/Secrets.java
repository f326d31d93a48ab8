package id.sinergi.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;

/**
 * What only this stack knows, made at its first start and kept with its data.
 *
 * @param key signs the tokens
 * @param tokens of the client that {@code ./sinergi token} asks with
 * @param services of the client that services ask each other with
 * @param portal of the portal's client
 * @param password of all accounts
 */
record Secrets(RSAKey key, String tokens, String services, String portal, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(OwnFiles files) {
        return new Secrets(
                key(files.read("key.json", () -> newKey().toJSONString())),
                files.read("token-secret", () -> random(32)),
                files.read("service-secret", () -> random(32)),
                files.read("portal-secret", () -> random(32)),
                files.read("password", () -> random(16)));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError("every JDK makes RSA keys", impossible);
        }
    }

    private static RSAKey key(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException(
                    "The identity provider's key cannot be read; ./sinergi up --fresh makes a new one", damaged);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
