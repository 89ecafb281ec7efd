package org.gainsay.deploy.dashboard.board;

import java.time.LocalDate;

/**
 * What was said on one UTC day.
 *
 * @param day the day of the articles' publication
 * @param claims mentions of claims
 * @param denials mentions of denials
 */
public record Day(LocalDate day, long claims, long denials) {}
