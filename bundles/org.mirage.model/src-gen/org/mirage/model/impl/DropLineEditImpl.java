// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.DropLineEdit;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Drop Line Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.DropLineEditImpl#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.mirage.model.impl.DropLineEditImpl#getLine <em>Line</em>}</li>
 *   <li>{@link org.mirage.model.impl.DropLineEditImpl#getTimes <em>Times</em>}</li>
 *   <li>{@link org.mirage.model.impl.DropLineEditImpl#getAtLeast <em>At Least</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DropLineEditImpl extends TextEditImpl implements DropLineEdit {
	/**
	 * The default value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected static final String PATTERN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected String pattern = PATTERN_EDEFAULT;

	/**
	 * The default value of the '{@link #getLine() <em>Line</em>}' attribute.
	 * @see #getLine()
	 * @generated
	 * @ordered
	 */
	protected static final String LINE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLine() <em>Line</em>}' attribute.
	 * @see #getLine()
	 * @generated
	 * @ordered
	 */
	protected String line = LINE_EDEFAULT;

	/**
	 * The default value of the '{@link #getTimes() <em>Times</em>}' attribute.
	 * @see #getTimes()
	 * @generated
	 * @ordered
	 */
	protected static final String TIMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTimes() <em>Times</em>}' attribute.
	 * @see #getTimes()
	 * @generated
	 * @ordered
	 */
	protected String times = TIMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getAtLeast() <em>At Least</em>}' attribute.
	 * @see #getAtLeast()
	 * @generated
	 * @ordered
	 */
	protected static final String AT_LEAST_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAtLeast() <em>At Least</em>}' attribute.
	 * @see #getAtLeast()
	 * @generated
	 * @ordered
	 */
	protected String atLeast = AT_LEAST_EDEFAULT;

	/**
	 * @generated
	 */
	protected DropLineEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.DROP_LINE_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getPattern() {
		return pattern;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPattern(String newPattern) {
		String oldPattern = pattern;
		pattern = newPattern;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_LINE_EDIT__PATTERN, oldPattern, pattern));
	}

	/**
	 * @generated
	 */
	@Override
	public String getLine() {
		return line;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLine(String newLine) {
		String oldLine = line;
		line = newLine;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_LINE_EDIT__LINE, oldLine, line));
	}

	/**
	 * @generated
	 */
	@Override
	public String getTimes() {
		return times;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTimes(String newTimes) {
		String oldTimes = times;
		times = newTimes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_LINE_EDIT__TIMES, oldTimes, times));
	}

	/**
	 * @generated
	 */
	@Override
	public String getAtLeast() {
		return atLeast;
	}

	/**
	 * @generated
	 */
	@Override
	public void setAtLeast(String newAtLeast) {
		String oldAtLeast = atLeast;
		atLeast = newAtLeast;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_LINE_EDIT__AT_LEAST, oldAtLeast, atLeast));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.DROP_LINE_EDIT__PATTERN:
				return getPattern();
			case MiragePackage.DROP_LINE_EDIT__LINE:
				return getLine();
			case MiragePackage.DROP_LINE_EDIT__TIMES:
				return getTimes();
			case MiragePackage.DROP_LINE_EDIT__AT_LEAST:
				return getAtLeast();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.DROP_LINE_EDIT__PATTERN:
				setPattern((String)newValue);
				return;
			case MiragePackage.DROP_LINE_EDIT__LINE:
				setLine((String)newValue);
				return;
			case MiragePackage.DROP_LINE_EDIT__TIMES:
				setTimes((String)newValue);
				return;
			case MiragePackage.DROP_LINE_EDIT__AT_LEAST:
				setAtLeast((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.DROP_LINE_EDIT__PATTERN:
				setPattern(PATTERN_EDEFAULT);
				return;
			case MiragePackage.DROP_LINE_EDIT__LINE:
				setLine(LINE_EDEFAULT);
				return;
			case MiragePackage.DROP_LINE_EDIT__TIMES:
				setTimes(TIMES_EDEFAULT);
				return;
			case MiragePackage.DROP_LINE_EDIT__AT_LEAST:
				setAtLeast(AT_LEAST_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.DROP_LINE_EDIT__PATTERN:
				return PATTERN_EDEFAULT == null ? pattern != null : !PATTERN_EDEFAULT.equals(pattern);
			case MiragePackage.DROP_LINE_EDIT__LINE:
				return LINE_EDEFAULT == null ? line != null : !LINE_EDEFAULT.equals(line);
			case MiragePackage.DROP_LINE_EDIT__TIMES:
				return TIMES_EDEFAULT == null ? times != null : !TIMES_EDEFAULT.equals(times);
			case MiragePackage.DROP_LINE_EDIT__AT_LEAST:
				return AT_LEAST_EDEFAULT == null ? atLeast != null : !AT_LEAST_EDEFAULT.equals(atLeast);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (pattern: ");
		result.append(pattern);
		result.append(", line: ");
		result.append(line);
		result.append(", times: ");
		result.append(times);
		result.append(", atLeast: ");
		result.append(atLeast);
		result.append(')');
		return result.toString();
	}

} //DropLineEditImpl
