package org.smartinteraction.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page every view is shown in. {@code space.css} is written per host: the look of the space that is asked.
 *
 * <p>Push keeps the default transport: what the browser sends stays an ordinary request and passes the servlet filters.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/kit.css")
@StyleSheet("styles/app.css")
@StyleSheet("space.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Push
class AppShell implements AppShellConfigurator {}
