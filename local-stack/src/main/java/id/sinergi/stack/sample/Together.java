package id.sinergi.stack.sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for what goes on side by side. */
final class Together {

    private Together() {}

    /** Waits for all; fails as the first of them that has failed, not with what wraps it. */
    static void join(List<CompletableFuture<Void>> underWay) {
        try {
            underWay.forEach(CompletableFuture::join);
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw wrapped;
        }
    }
}
