package org.smartinteraction.journeys;

/** What people look at: width and height in CSS pixels. */
enum Screen {
    PHONE(390, 844),
    DESK(1280, 800);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
