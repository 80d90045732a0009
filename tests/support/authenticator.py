"""A fingerprint reader for a Chromium that has none: WebAuthn's virtual authenticator, over the browser's devtools."""

from playwright.sync_api import Page


def plug_in_authenticator(page: Page) -> None:
    """A key inside the telephone that asks for a finger and finds the right one."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    authenticator = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": authenticator})


def make_passkey(page: Page, password: str) -> None:
    """Fill in the page on which a passkey is registered, and send it."""
    page.locator("input[name=name]").fill("업무용 휴대전화")
    page.locator("input[name=password]").fill(password)
    page.get_by_role("button", name="패스키 등록하기").click()
