package org.smartinteraction.engagement;

import java.util.UUID;

/**
 * A picture that hangs on something, without its bytes.
 *
 * @param alt what can be seen in it, for those who do not see it
 * @param width in pixels, of the full size
 * @param height in pixels, of the full size
 */
public record Attachment(UUID id, String alt, int width, int height) {

    /** Its address in this space, at most 1600 pixels on the longer side. */
    public String full() {
        return "/files/" + id + "/full";
    }

    /** Both sizes with their widths, for a browser to choose from: {@code /files/…/thumb 400w, /files/…/full 1600w}. */
    public String sizes() {
        int longer = Math.max(1, Math.max(width, height));
        int small = Math.max(1, Math.min(width, Picture.THUMB * width / longer));
        return thumb() + " " + small + "w, " + full() + " " + width + "w";
    }

    /** Its address in this space, at most 400 pixels on the longer side. */
    public String thumb() {
        return "/files/" + id + "/thumb";
    }
}
