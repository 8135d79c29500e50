package org.smartinteraction.sections.solutions;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Simple pictures for demonstration reports, drawn and not photographed, so that nobody takes them for real places. */
enum DemoDrawing {
    LAMPS {
        @Override
        void draw(Graphics2D g) {
            sky(g, 0x24324a, 0x5a6f8f, 0x2b3a2f);
            for (int x = 90; x < 800; x += 150) {
                fill(g, 0x151c26, x, 180, 10, 260);
                fill(g, 0x151c26, x, 180, 60, 8);
                g.setColor(new Color(255, 226, 150, 90));
                g.fillOval(x - 20, 170, 150, 130);
                g.setColor(new Color(0xffe9b0));
                g.fillOval(x + 46, 182, 24, 14);
            }
            fill(g, 0x3d4552, 0, 440, 800, 70);
        }
    },
    RAMP {
        @Override
        void draw(Graphics2D g) {
            sky(g, 0xbfdcf0, 0xe9f2f6, 0x93b075);
            fill(g, 0xe3cfae, 360, 150, 440, 300);
            fill(g, 0x7b5a3c, 520, 260, 110, 190);
            g.setColor(new Color(0xa9b0b8));
            g.fillPolygon(new int[] {60, 520, 520}, new int[] {450, 400, 450}, 3);
            g.setColor(new Color(0x2f4d6b));
            for (int x = 80; x < 520; x += 70) g.fillRect(x, 330, 6, 100);
            g.fillRect(80, 330, 440, 6);
        }
    },
    POND {
        @Override
        void draw(Graphics2D g) {
            sky(g, 0x9fd0ee, 0xdff0f7, 0x7fa763);
            g.setColor(new Color(0x4f8fb5));
            g.fillOval(80, 330, 640, 180);
            fill(g, 0x8a6239, 330, 300, 20, 130);
            fill(g, 0x8a6239, 330, 400, 170, 14);
            g.setColor(new Color(0x3f7d46));
            g.fillOval(40, 160, 150, 170);
            g.fillOval(620, 140, 150, 190);
        }
    },
    BINS {
        @Override
        void draw(Graphics2D g) {
            sky(g, 0xcfe3ee, 0xf0f5f2, 0x9db37f);
            int[] colours = {0x2f6f9f, 0xd9a62e, 0x4b8a4f};
            for (int i = 0; i < colours.length; i++) {
                fill(g, colours[i], 130 + i * 200, 240, 140, 210);
                fill(g, 0x2b2f36, 120 + i * 200, 224, 160, 22);
            }
        }
    };

    abstract void draw(Graphics2D g);

    BufferedImage image() {
        var image = new BufferedImage(800, 560, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g);
        g.dispose();
        return image;
    }

    private static void sky(Graphics2D g, int top, int bottom, int ground) {
        g.setPaint(new GradientPaint(0, 0, new Color(top), 0, 440, new Color(bottom)));
        g.fillRect(0, 0, 800, 560);
        fill(g, ground, 0, 440, 800, 120);
    }

    private static void fill(Graphics2D g, int colour, int x, int y, int width, int height) {
        g.setColor(new Color(colour));
        g.fillRect(x, y, width, height);
    }
}
