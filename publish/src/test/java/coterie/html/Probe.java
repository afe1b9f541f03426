package coterie.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures a page from inside: adds a script to it, and lets the page's policy run that one too.
final class Probe {
    private Probe() {}

    /// The page with a script whose value is put into the body's `data-probe`.
    ///
    /// @param expression JavaScript, evaluated once the page has drawn what it draws
    static String into(String page, String expression) {
        String script =
                "setTimeout(() => { document.body.dataset.probe = JSON.stringify("
                        + expression
                        + "); }, 8000);";
        int end = page.lastIndexOf("</body>"); // the chart library has one in a text of its own
        return page.substring(0, end)
                        .replaceFirst(
                                "script-src ",
                                Matcher.quoteReplacement("script-src " + hash(script) + " "))
                + "<script>"
                + script
                + "</script></body></html>";
    }

    /// What the script found, as JSON.
    static String found(String dom) {
        Matcher probe = Pattern.compile("data-probe=\"([^\"]*)\"").matcher(dom);
        return probe.find() ? probe.group(1).replace("&quot;", "\"") : "nothing";
    }

    private static String hash(String script) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
