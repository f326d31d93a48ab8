package id.sinergi.portal.services;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An answer that is on its way. */
public final class Coming<T> {

    private final CompletableFuture<T> answer;

    Coming(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    /** Waits for it; throws what the asking has thrown. */
    public T get() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
