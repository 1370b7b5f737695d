// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Time Zone Edit</b></em>'.
 *
 * Sets the time zone of the machine.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.TimeZoneEdit#getZone <em>Zone</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getTimeZoneEdit()
 * @model
 * @generated
 */
public interface TimeZoneEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Zone</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Such as Europe/Berlin. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Zone</em>' attribute.
	 * @see #setZone(String)
	 * @see org.mirage.model.MiragePackage#getTimeZoneEdit_Zone()
	 * @model default=""
	 * @generated
	 */
	String getZone();

	/**
	 * Sets the value of the '{@link org.mirage.model.TimeZoneEdit#getZone <em>Zone</em>}' attribute.
	 * @param value the new value of the '<em>Zone</em>' attribute.
	 * @see #getZone()
	 * @generated
	 */
	void setZone(String value);

} // TimeZoneEdit
