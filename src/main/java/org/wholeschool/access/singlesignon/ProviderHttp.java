package org.wholeschool.access.singlesignon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a provider: only those that the technician has named, whatever stands in a setup or in an answer; not where an
 * answer points to; and not for longer or for more than such an answer takes.
 */
final class ProviderHttp {

    private static final int MOST_BYTES = 256 * 1024;

    /** Google answers from these too. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "https://accounts.google.com", List.of("https://oauth2.googleapis.com", "https://www.googleapis.com"));

    private final Set<String> origins;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param providers as {@code SignInSettings.identityProviders}
     * @param patience how long a whole answer may take
     */
    ProviderHttp(Set<String> providers, Duration patience) {
        this.origins = providers.stream()
                .flatMap(origin -> Stream.concat(Stream.of(origin), ALSO.getOrDefault(origin, List.of()).stream()))
                .collect(Collectors.toUnmodifiableSet());
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** @return whether it may be asked, and whether people may be sent there. */
    boolean isAllowed(URI address) {
        return address != null
                && address.getScheme() != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && origins.contains((address.getScheme() + "://" + address.getHost()
                                + (address.getPort() < 0 ? "" : ":" + address.getPort()))
                        .toLowerCase(Locale.ROOT));
    }

    Answer get(URI address) {
        return send(address, HttpRequest.newBuilder().GET());
    }

    /**
     * @param authorization the header, or null
     * @param form the body, encoded as a form
     */
    Answer post(URI address, String authorization, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return send(address, authorization == null ? request : request.header("Authorization", authorization));
    }

    /** @return fields as the body of a form, or after the "?" of an address. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(URI address, HttpRequest.Builder request) {
        if (!isAllowed(address)) {
            throw new SignOnTrouble(Trouble.NONSENSE);
        }
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                request.uri(address)
                        .timeout(patience)
                        .header("Accept", "application/json")
                        .build(),
                head -> new LimitedBody());
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException tooLate) {
            asked.cancel(true);
            throw new SignOnTrouble(Trouble.DOWN);
        } catch (ExecutionException fault) {
            throw new SignOnTrouble(fault.getCause() instanceof TooMuch ? Trouble.NONSENSE : Trouble.DOWN);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SignOnTrouble(Trouble.DOWN);
        }
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param body its text
     */
    record Answer(int status, String body) {

        private static final int OK = 200;
        private static final int FIRST_REFUSAL = 400;
        private static final int FIRST_FAULT = 500;

        /** @return whether it says that what was asked was wrong. */
        boolean isClientsFault() {
            return status >= FIRST_REFUSAL && status < FIRST_FAULT;
        }

        /** @return the text of an answer that is one. */
        String good() {
            if (status >= FIRST_FAULT) {
                throw new SignOnTrouble(Trouble.DOWN);
            }
            if (status != OK) {
                throw new SignOnTrouble(Trouble.NONSENSE);
            }
            return body;
        }
    }

    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes an answer in, up to a limit. */
    private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private Flow.Subscription source;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            source.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (taken.size() + part.remaining() > MOST_BYTES) {
                    source.cancel();
                    whole.completeExceptionally(new TooMuch());
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                taken.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable fault) {
            whole.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            whole.complete(taken.toByteArray());
        }
    }
}
