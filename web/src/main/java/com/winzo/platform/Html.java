package com.winzo.platform;

/** Text for pages. */
public final class Html {

    private Html() {}

    /** The text, so that none of it can become markup. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
