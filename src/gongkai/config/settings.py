"""Settings of the platform, read from the environment; docs/administrator/settings.md lists them.

No rule of law stands here: those are dated parameters in `gongkai.law`.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from gongkai.config import environment
from gongkai.config.secret import secret_key

DATA = Path(environment.text("GONGKAI_DATA", "gongkai-data")).resolve()
DATA.mkdir(parents=True, exist_ok=True)

DEBUG = environment.flag("GONGKAI_DEBUG")
SECRET_KEY = secret_key(DATA)
ALLOWED_HOSTS = environment.words("GONGKAI_HOSTS", "127.0.0.1,localhost,[::1]")
ADDRESS = environment.text("GONGKAI_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
IS_HTTPS = ADDRESS.startswith("https://")
TRUSTED_PROXIES = environment.number("GONGKAI_TRUSTED_PROXIES", 0)
CONFIRMS_ITSELF = environment.flag("GONGKAI_CONFIRMS_ITSELF")

TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
TODAY = environment.day("GONGKAI_TODAY")
LANGUAGE_CODE = "zh-hans"
USE_I18N = True

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "gongkai.journal",
    "gongkai.jobs",
    "gongkai.search",
    "gongkai.organs",
    "gongkai.limits",
    "gongkai.visits",
    "gongkai.files",
    "gongkai.holidays",
    "gongkai.mail",
    "gongkai.papers",
    "gongkai.review",
    "gongkai.publishing",
    "gongkai.decisions",
    "gongkai.casework",
    "gongkai.annual",
    "gongkai.appearance",
    "gongkai.portal",
    "gongkai.workspace",
    "gongkai.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "gongkai.config.guards.KeptByNobody",
    "gongkai.config.guards.HeadAsGet",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gongkai.organs.middleware.ActorMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "gongkai.organs.log_in.sessions.SessionEnds",
    "gongkai.organs.log_in.obligations.Obligations",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "gongkai.config.guards.NoNulBytes",
    "django_htmx.middleware.HtmxMiddleware",
    "gongkai.workspace.wrong_method.WrongMethod",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "gongkai.config.urls"
WSGI_APPLICATION = "gongkai.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Before the rooms' own folders: the pages of the log-in stand in for allauth's.
        "DIRS": [Path(__file__).parent.parent / "workspace" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": environment.database("DATABASE_URL", DATA / "gongkai.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "cache",
        # Django keeps 300 entries and drops the rest, among them codes that were used already.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}

MAIL_HOST = environment.text("GONGKAI_MAIL_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = MAIL_HOST
EMAIL_PORT = environment.number("GONGKAI_MAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("GONGKAI_MAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("GONGKAI_MAIL_PASSWORD")
EMAIL_USE_TLS = environment.flag("GONGKAI_MAIL_TLS")
EMAIL_USE_SSL = environment.flag("GONGKAI_MAIL_SSL")
EMAIL_TIMEOUT = 20
MAIL_MEGABYTES = environment.number("GONGKAI_MAIL_MEGABYTES", 50, least=1)
DEFAULT_FROM_EMAIL = environment.text("GONGKAI_MAIL_FROM", "gongkai@localhost")

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": environment.storage("GONGKAI_STORAGE"),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Public pages that a process keeps in memory; 0 keeps none.
PAGE_MEGABYTES = environment.number("GONGKAI_PAGE_MEGABYTES", 32)
FILE_MEGABYTES = environment.number("GONGKAI_FILE_MEGABYTES", 20, least=1)
FILE_PAGES = environment.number("GONGKAI_FILE_PAGES", 2000, least=1)
# Bulk imports: what the engine may use, and the folder in which files are put down for it.
IMPORT_MEMORY = environment.text("GONGKAI_IMPORT_MEMORY", "1GiB")
IMPORT_THREADS = environment.number("GONGKAI_IMPORT_THREADS", 2, least=1)
# What it may write beside that, and rows of a Parquet file, which may say much in few bytes.
IMPORT_DISK = environment.text("GONGKAI_IMPORT_DISK", "50GiB")
IMPORT_ROWS = environment.number("GONGKAI_IMPORT_ROWS", 10_000_000, least=1)
IMPORT_MEGABYTES = environment.number("GONGKAI_IMPORT_MEGABYTES", 2048, least=1)
# Rows of a workbook or a Parquet file that is made while somebody waits; csv has no limit.
EXPORT_ROWS = environment.number("GONGKAI_EXPORT_ROWS", 200_000, least=1)
# Files of more rows are made in the background and kept for so many days.
EXPORT_DAYS = environment.number("GONGKAI_EXPORT_DAYS", 7, least=1)
IMPORT_FOLDER = environment.text("GONGKAI_IMPORT_FOLDER")
# Asking pages outside whether they are still there: only where a person has allowed it.
LINK_CHECK = environment.flag("GONGKAI_LINK_CHECK")
LINK_CHECK_ROUND = environment.number("GONGKAI_LINK_CHECK_ROUND", 50, least=1)
LINK_CHECK_PAUSE = environment.number("GONGKAI_LINK_CHECK_PAUSE", 2)
LINK_DEAD_DAYS = environment.number("GONGKAI_LINK_DEAD_DAYS", 3, least=1)
CLAMD = environment.text("GONGKAI_CLAMD")
# The organ's own certificate and seal for papers; `{code}` in a path is the organ's code.
SIGNING_PKCS12 = environment.text("GONGKAI_SIGNING_PKCS12")
SIGNING_PKCS12_PASSWORD = environment.text("GONGKAI_SIGNING_PKCS12_PASSWORD")
SEAL_PICTURE = environment.text("GONGKAI_SEAL_PICTURE")
# Beside the store, so that an upload gets into place by a rename.
FILE_UPLOAD_TEMP_DIR = DATA / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(exist_ok=True)

AUTH_USER_MODEL = "organs.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "gongkai.organs.log_in.backend.PersonBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/office/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "gongkai.organs.log_in.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "gongkai.organs.log_in.forms.LogInForm",
    "change_password": "gongkai.organs.log_in.forms.PasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
MFA_FORMS = {
    "authenticate": "gongkai.organs.log_in.forms.CodeForm",
    "reauthenticate": "gongkai.organs.log_in.forms.CodeAgainForm",
    "activate_totp": "gongkai.organs.log_in.forms.FirstCodeForm",
}
MFA_ADAPTER = "gongkai.organs.log_in.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "政府信息公开"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS
SECOND_FACTOR_ROLES = environment.words(
    "GONGKAI_SECOND_FACTOR_ROLES",
    "system_admin,security_admin,audit_admin,signing_leader,office_head",
)
AXES_HANDLER = "gongkai.organs.log_in.lock_out.LockOut"
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_FAILURE_LIMIT = environment.number("GONGKAI_LOCK_OUT_ACCOUNT", 5, least=1)
LOCK_OUT_ADDRESS_LIMIT = environment.number("GONGKAI_LOCK_OUT_ADDRESS", 30, least=1)
AXES_COOLOFF_TIME = timedelta(minutes=environment.number("GONGKAI_LOCK_OUT_MINUTES", 15, least=1))
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "gongkai.organs.log_in.lock_out.account_key"
AXES_CLIENT_IP_CALLABLE = "gongkai.organs.addresses.client_address"
AXES_SENSITIVE_PARAMETERS = ["login", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_VERBOSE = False
SESSION_IDLE_SECONDS = 60 * environment.number("GONGKAI_SESSION_IDLE_MINUTES", 30, least=1)
SESSION_LONGEST_SECONDS = 3600 * environment.number("GONGKAI_SESSION_HOURS", 12, least=1)
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email", "phone")},
    },
    {
        "NAME": "gongkai.organs.log_in.passwords.LongEnough",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "gongkai.organs.log_in.passwords.NotOfHabit"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if IS_HTTPS else 0
